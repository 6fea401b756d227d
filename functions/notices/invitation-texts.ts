import type { InvitationKind } from './notice.ts';
import type { MailText, TextFacts } from './texts.ts';

type Facts = Pick<TextFacts, 'portal' | 'login'>;
interface Invitation extends Pick<MailText, 'subject' | 'paragraphs'> {
  /** Of the link. */
  readonly label: string;
  readonly why: string;
}
type Texts = Record<InvitationKind, (facts: Facts) => Invitation>;

/*
 * None of these holds a secret: the link leads to the portal's own page, where everybody proves who they are. A mail that is
 * forwarded, or read by a scanner, opens nothing (THREATS E13).
 */
const en: Texts = {
  invitation: ({ portal, login }) => ({
    subject: `${portal}: a few minutes now, and you can help yourself later`,
    paragraphs: [
      `With ${portal} you can set a new password or unlock your account by yourself, at any time. For that it has to know you again when you have forgotten your password: by an app, a key, or codes.`,
      `Please sign in once as ${login}, with the password that you use at work, and set up what the page suggests. It takes about three minutes.`,
    ],
    label: `Open ${portal}`,
    why: 'Nobody will ever ask you for a code or a password on the phone.',
  }),
  'invitation-reminder': ({ portal, login }) => ({
    subject: `${portal}: still to be set up`,
    paragraphs: [
      `We wrote to you about ${portal} before. Nothing is set up for ${login} yet: if you forget your password, you will have to call for help.`,
      'Three minutes are enough.',
    ],
    label: `Open ${portal}`,
    why: 'You need your usual user name and password.',
  }),
  'reset-started': ({ portal, login }) => ({
    subject: 'Choose your new password',
    paragraphs: [
      `The help desk or IT of your organisation sent you this so that you can set a new password for ${login} by yourself. Nobody else learns it, and nothing has changed yet.`,
      'The page asks you to prove who you are, by what you have set up; the help desk may also have given you a code.',
      'You did not speak to the help desk? Then do nothing: without you nothing happens.',
    ],
    label: 'Choose a new password',
    why: `The page is that of ${portal}.`,
  }),
};

const de: Texts = {
  invitation: ({ portal, login }) => ({
    subject: `${portal}: jetzt ein paar Minuten, und später helfen Sie sich selbst`,
    paragraphs: [
      `Mit ${portal} können Sie jederzeit selbst ein neues Passwort setzen oder Ihr Konto entsperren. Dafür muss Sie die Seite wiedererkennen, wenn Sie Ihr Passwort vergessen haben: an einer App, einem Schlüssel oder Codes.`,
      `Bitte melden Sie sich einmal als ${login} an, mit dem Passwort, das Sie bei der Arbeit benutzen, und richten Sie ein, was die Seite vorschlägt. Das dauert etwa drei Minuten.`,
    ],
    label: `${portal} öffnen`,
    why: 'Niemand wird Sie je am Telefon nach einem Code oder Passwort fragen.',
  }),
  'invitation-reminder': ({ portal, login }) => ({
    subject: `${portal}: noch nicht eingerichtet`,
    paragraphs: [
      `Wir haben Ihnen schon einmal zu ${portal} geschrieben. Für ${login} ist noch nichts eingerichtet: Vergessen Sie Ihr Passwort, müssen Sie um Hilfe anrufen.`,
      'Drei Minuten genügen.',
    ],
    label: `${portal} öffnen`,
    why: 'Sie brauchen Ihren gewohnten Benutzernamen und Ihr Passwort.',
  }),
  'reset-started': ({ portal, login }) => ({
    subject: 'Wählen Sie Ihr neues Passwort',
    paragraphs: [
      `Der Helpdesk oder die IT Ihrer Organisation schickt Ihnen dies, damit Sie für ${login} selbst ein neues Passwort setzen. Niemand sonst erfährt es, und noch ist nichts geändert.`,
      'Die Seite bittet Sie zu zeigen, wer Sie sind, mit dem, was Sie eingerichtet haben; vielleicht hat Ihnen der Helpdesk auch einen Code gegeben.',
      'Sie haben nicht mit dem Helpdesk gesprochen? Dann tun Sie nichts: Ohne Sie geschieht nichts.',
    ],
    label: 'Neues Passwort wählen',
    why: `Die Seite ist die von ${portal}.`,
  }),
};

const fr: Texts = {
  invitation: ({ portal, login }) => ({
    subject: `${portal} : quelques minutes maintenant, et vous vous dépannerez seul plus tard`,
    paragraphs: [
      `Avec ${portal}, vous pouvez à tout moment choisir un nouveau mot de passe ou débloquer votre compte vous-même. Pour cela, la page doit vous reconnaître si vous avez oublié votre mot de passe : par une application, une clé ou des codes.`,
      `Connectez-vous une fois comme ${login}, avec votre mot de passe de travail, et configurez ce que la page propose. Cela prend environ trois minutes.`,
    ],
    label: `Ouvrir ${portal}`,
    why: 'Personne ne vous demandera jamais un code ou un mot de passe par téléphone.',
  }),
  'invitation-reminder': ({ portal, login }) => ({
    subject: `${portal} : il reste à configurer`,
    paragraphs: [
      `Nous vous avons déjà écrit au sujet de ${portal}. Rien n’est encore configuré pour ${login} : si vous oubliez votre mot de passe, vous devrez appeler l’assistance.`,
      'Trois minutes suffisent.',
    ],
    label: `Ouvrir ${portal}`,
    why: 'Il vous faut votre nom d’utilisateur et votre mot de passe habituels.',
  }),
  'reset-started': ({ portal, login }) => ({
    subject: 'Choisissez votre nouveau mot de passe',
    paragraphs: [
      `L’assistance ou l’informatique de votre organisation vous envoie ce message pour que vous choisissiez vous-même un nouveau mot de passe pour ${login}. Personne d’autre ne l’apprend, et rien n’a encore changé.`,
      'La page vous demande de prouver qui vous êtes, avec ce que vous avez configuré ; l’assistance vous a peut-être aussi donné un code.',
      'Vous n’avez pas parlé à l’assistance ? Alors ne faites rien : sans vous, rien ne se passe.',
    ],
    label: 'Choisir un nouveau mot de passe',
    why: `La page est celle de ${portal}.`,
  }),
};

const es: Texts = {
  invitation: ({ portal, login }) => ({
    subject: `${portal}: unos minutos ahora y después se las arreglará por su cuenta`,
    paragraphs: [
      `Con ${portal} puede poner una contraseña nueva o desbloquear su cuenta en cualquier momento. Para eso la página debe reconocerle si olvidó la contraseña: con una aplicación, una llave o códigos.`,
      `Inicie sesión una vez como ${login}, con la contraseña que usa en el trabajo, y configure lo que la página propone. Tarda unos tres minutos.`,
    ],
    label: `Abrir ${portal}`,
    why: 'Nadie le pedirá nunca un código ni una contraseña por teléfono.',
  }),
  'invitation-reminder': ({ portal, login }) => ({
    subject: `${portal}: falta configurarlo`,
    paragraphs: [
      `Ya le escribimos sobre ${portal}. Para ${login} aún no hay nada configurado: si olvida la contraseña, tendrá que llamar para pedir ayuda.`,
      'Bastan tres minutos.',
    ],
    label: `Abrir ${portal}`,
    why: 'Necesita su usuario y contraseña habituales.',
  }),
  'reset-started': ({ portal, login }) => ({
    subject: 'Elija su contraseña nueva',
    paragraphs: [
      `El servicio de asistencia o el departamento de informática de su organización le envía esto para que usted ponga una contraseña nueva para ${login}. Nadie más la conoce y todavía no ha cambiado nada.`,
      'La página le pide demostrar quién es con lo que tiene configurado; quizá la asistencia también le dio un código.',
      '¿No habló con la asistencia? Entonces no haga nada: sin usted no ocurre nada.',
    ],
    label: 'Elegir una contraseña nueva',
    why: `La página es la de ${portal}.`,
  }),
};

const uk: Texts = {
  invitation: ({ portal, login }) => ({
    subject: `${portal}: кілька хвилин зараз — і далі Ви впораєтеся самі`,
    paragraphs: [
      `За допомогою ${portal} Ви будь-коли можете самі встановити новий пароль або розблокувати обліковий запис. Для цього сторінка має впізнати Вас, якщо Ви забули пароль: за застосунком, ключем або кодами.`,
      `Увійдіть один раз як ${login} з паролем, яким користуєтеся на роботі, і налаштуйте те, що пропонує сторінка. Це займе близько трьох хвилин.`,
    ],
    label: `Відкрити ${portal}`,
    why: 'Ніхто ніколи не попросить у Вас код чи пароль телефоном.',
  }),
  'invitation-reminder': ({ portal, login }) => ({
    subject: `${portal}: ще не налаштовано`,
    paragraphs: [
      `Ми вже писали Вам про ${portal}. Для ${login} ще нічого не налаштовано: якщо Ви забудете пароль, доведеться телефонувати по допомогу.`,
      'Трьох хвилин достатньо.',
    ],
    label: `Відкрити ${portal}`,
    why: 'Потрібні Ваші звичні ім’я користувача та пароль.',
  }),
  'reset-started': ({ portal, login }) => ({
    subject: 'Виберіть новий пароль',
    paragraphs: [
      `Служба підтримки або ІТ-відділ Вашої організації надсилає Вам це, щоб Ви самі встановили новий пароль для ${login}. Ніхто інший його не дізнається, і поки що нічого не змінено.`,
      'Сторінка попросить підтвердити, хто Ви, тим, що Ви налаштували; можливо, служба підтримки також дала Вам код.',
      'Ви не зверталися до служби підтримки? Тоді нічого не робіть: без Вас нічого не станеться.',
    ],
    label: 'Вибрати новий пароль',
    why: `Це сторінка ${portal}.`,
  }),
};

export const invitationTexts = { en, de, fr, es, uk };
