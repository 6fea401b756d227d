import type { HelpKind } from './notice.ts';
import type { MailText, TextFacts } from './texts.ts';

type Text = Pick<MailText, 'subject' | 'paragraphs'>;
type Facts = Pick<TextFacts, 'portal' | 'login' | 'at'>;

/** What was done, as subject and as sentence; and that it was done by others than its reader. */
interface HelpTexts {
  readonly did: Record<HelpKind, (facts: Facts) => readonly [subject: string, sentence: string]>;
  readonly by: string;
}

const en: HelpTexts = {
  did: {
    'mail-set': ({ login, at }) => [
      'Your e-mail address was changed',
      `On ${at} another e-mail address was put on record for ${login}. Codes and messages go there from now on.`,
    ],
    'phone-set': ({ login, at }) => [
      'Your phone number was changed',
      `On ${at} the phone number on record for ${login} was changed.`,
    ],
    'names-set': ({ login, at }) => [
      'Your name was changed',
      `On ${at} the name that is shown for ${login} was changed.`,
    ],
    deactivated: ({ login, at, portal }) => [
      'Your access was switched off',
      `On ${at} the access of ${login} to ${portal} was switched off. Your account at work is not touched by it.`,
    ],
    activated: ({ login, at, portal }) => [
      'Your access was switched on again',
      `On ${at} the access of ${login} to ${portal} was switched on again.`,
    ],
    'sessions-ended': ({ login, at, portal }) => [
      'You were signed out everywhere',
      `On ${at} all sign-ins of ${login} at ${portal} were ended. You can sign in again.`,
    ],
    'environments-forgotten': ({ login, at }) => [
      'The devices that were known are forgotten',
      `On ${at} the devices from which ${login} usually signs in were forgotten. The next sign-in from each may ask for more.`,
    ],
    'freeze-lifted': ({ login, at }) => [
      'Your account can be recovered again',
      `After the report that something was not you, recovery was held back. On ${at} that was ended for ${login}.`,
    ],
    'tries-opened': ({ login, at }) => [
      'You can try again',
      `Too many codes or passwords had been wrong for ${login}. On ${at} that was opened again.`,
    ],
    'passkey-taken': ({ login, at }) => [
      'A passkey was removed',
      `On ${at} a passkey of ${login} was removed. It no longer signs in.`,
    ],
    'phone-taken': ({ login, at }) => [
      'A phone was removed',
      `On ${at} a phone that approved sign-ins of ${login} was removed. It is no longer asked.`,
    ],
    'token-assigned': ({ login, at }) => [
      'A token was given to you',
      `On ${at} a device that makes codes was given to ${login}. From now on the portal asks for its codes.`,
    ],
    'token-off': ({ login, at }) => [
      'A token was switched off',
      `On ${at} a token of ${login} was switched off. It is yours still, and its codes are not asked for any more.`,
    ],
    'token-on': ({ login, at }) => [
      'A token was switched on again',
      `On ${at} a token of ${login} was switched on again. Its codes are asked for from now on.`,
    ],
    'token-taken': ({ login, at }) => [
      'A token was removed',
      `On ${at} a token of ${login} was removed. Its codes no longer count.`,
    ],
  },
  by: 'The help desk or IT of your organisation did this. You asked them to, or they told you? Then all is well.',
};

const de: HelpTexts = {
  did: {
    'mail-set': ({ login, at }) => [
      'Ihre E-Mail-Adresse wurde geändert',
      `Am ${at} wurde für ${login} eine andere E-Mail-Adresse hinterlegt. Codes und Nachrichten gehen von nun an dorthin.`,
    ],
    'phone-set': ({ login, at }) => [
      'Ihre Telefonnummer wurde geändert',
      `Am ${at} wurde die für ${login} hinterlegte Telefonnummer geändert.`,
    ],
    'names-set': ({ login, at }) => [
      'Ihr Name wurde geändert',
      `Am ${at} wurde der Name geändert, der für ${login} gezeigt wird.`,
    ],
    deactivated: ({ login, at, portal }) => [
      'Ihr Zugang wurde abgeschaltet',
      `Am ${at} wurde der Zugang von ${login} zu ${portal} abgeschaltet. Ihr Konto im Unternehmen ist davon nicht berührt.`,
    ],
    activated: ({ login, at, portal }) => [
      'Ihr Zugang wurde wieder eingeschaltet',
      `Am ${at} wurde der Zugang von ${login} zu ${portal} wieder eingeschaltet.`,
    ],
    'sessions-ended': ({ login, at, portal }) => [
      'Sie wurden überall abgemeldet',
      `Am ${at} wurden alle Anmeldungen von ${login} bei ${portal} beendet. Sie können sich neu anmelden.`,
    ],
    'environments-forgotten': ({ login, at }) => [
      'Die bekannten Geräte sind vergessen',
      `Am ${at} wurden die Geräte vergessen, von denen sich ${login} gewöhnlich anmeldet. Die nächste Anmeldung kann mehr verlangen.`,
    ],
    'freeze-lifted': ({ login, at }) => [
      'Ihr Konto lässt sich wieder herstellen',
      `Nach der Meldung, dass Sie etwas nicht waren, war die Wiederherstellung angehalten. Am ${at} wurde das für ${login} beendet.`,
    ],
    'tries-opened': ({ login, at }) => [
      'Sie können es wieder versuchen',
      `Für ${login} waren zu viele Codes oder Passwörter falsch. Am ${at} wurde das wieder geöffnet.`,
    ],
    'passkey-taken': ({ login, at }) => [
      'Ein Passkey wurde entfernt',
      `Am ${at} wurde ein Passkey von ${login} entfernt. Er meldet nicht mehr an.`,
    ],
    'phone-taken': ({ login, at }) => [
      'Ein Telefon wurde entfernt',
      `Am ${at} wurde ein Telefon entfernt, das Anmeldungen von ${login} bestätigt hat. Es wird nicht mehr gefragt.`,
    ],
    'token-assigned': ({ login, at }) => [
      'Sie haben ein Token bekommen',
      `Am ${at} wurde ${login} ein Gerät zugewiesen, das Codes erzeugt. Von nun an fragt das Portal nach seinen Codes.`,
    ],
    'token-off': ({ login, at }) => [
      'Ein Token wurde abgeschaltet',
      `Am ${at} wurde ein Token von ${login} abgeschaltet. Es gehört Ihnen weiterhin, und nach seinen Codes wird nicht mehr gefragt.`,
    ],
    'token-on': ({ login, at }) => [
      'Ein Token wurde wieder eingeschaltet',
      `Am ${at} wurde ein Token von ${login} wieder eingeschaltet. Von nun an wird nach seinen Codes gefragt.`,
    ],
    'token-taken': ({ login, at }) => [
      'Ein Token wurde entfernt',
      `Am ${at} wurde ein Token von ${login} entfernt. Seine Codes gelten nicht mehr.`,
    ],
  },
  by: 'Das war der Helpdesk oder die IT Ihrer Organisation. Haben Sie darum gebeten, oder wurde es Ihnen gesagt? Dann ist alles in Ordnung.',
};

const fr: HelpTexts = {
  did: {
    'mail-set': ({ login, at }) => [
      'Votre adresse e-mail a été modifiée',
      `Le ${at}, une autre adresse e-mail a été enregistrée pour ${login}. Les codes et les messages y sont désormais envoyés.`,
    ],
    'phone-set': ({ login, at }) => [
      'Votre numéro de téléphone a été modifié',
      `Le ${at}, le numéro de téléphone enregistré pour ${login} a été modifié.`,
    ],
    'names-set': ({ login, at }) => [
      'Votre nom a été modifié',
      `Le ${at}, le nom affiché pour ${login} a été modifié.`,
    ],
    deactivated: ({ login, at, portal }) => [
      'Votre accès a été désactivé',
      `Le ${at}, l’accès de ${login} à ${portal} a été désactivé. Votre compte professionnel n’est pas concerné.`,
    ],
    activated: ({ login, at, portal }) => [
      'Votre accès a été réactivé',
      `Le ${at}, l’accès de ${login} à ${portal} a été réactivé.`,
    ],
    'sessions-ended': ({ login, at, portal }) => [
      'Vous avez été déconnecté partout',
      `Le ${at}, toutes les connexions de ${login} à ${portal} ont été fermées. Vous pouvez vous reconnecter.`,
    ],
    'environments-forgotten': ({ login, at }) => [
      'Les appareils connus ont été oubliés',
      `Le ${at}, les appareils depuis lesquels ${login} se connecte d’habitude ont été oubliés. La prochaine connexion peut en demander davantage.`,
    ],
    'freeze-lifted': ({ login, at }) => [
      'Votre compte peut de nouveau être récupéré',
      `Après le signalement que ce n’était pas vous, la récupération était suspendue. Le ${at}, cela a pris fin pour ${login}.`,
    ],
    'tries-opened': ({ login, at }) => [
      'Vous pouvez réessayer',
      `Trop de codes ou de mots de passe étaient faux pour ${login}. Le ${at}, l’accès aux essais a été rouvert.`,
    ],
    'passkey-taken': ({ login, at }) => [
      'Une clé d’accès a été supprimée',
      `Le ${at}, une clé d’accès de ${login} a été supprimée. Elle ne permet plus de se connecter.`,
    ],
    'phone-taken': ({ login, at }) => [
      'Un téléphone a été retiré',
      `Le ${at}, un téléphone qui approuvait les connexions de ${login} a été retiré. Il n’est plus sollicité.`,
    ],
    'token-assigned': ({ login, at }) => [
      'Un jeton vous a été attribué',
      `Le ${at}, un appareil qui produit des codes a été attribué à ${login}. Le portail demande désormais ses codes.`,
    ],
    'token-off': ({ login, at }) => [
      'Un jeton a été désactivé',
      `Le ${at}, un jeton de ${login} a été désactivé. Il reste le vôtre, et ses codes ne sont plus demandés.`,
    ],
    'token-on': ({ login, at }) => [
      'Un jeton a été réactivé',
      `Le ${at}, un jeton de ${login} a été réactivé. Ses codes sont de nouveau demandés.`,
    ],
    'token-taken': ({ login, at }) => [
      'Un jeton a été retiré',
      `Le ${at}, un jeton de ${login} a été retiré. Ses codes ne comptent plus.`,
    ],
  },
  by: 'C’est l’assistance ou l’informatique de votre organisation qui l’a fait. Vous l’avez demandé, ou on vous l’a dit ? Alors tout va bien.',
};

const es: HelpTexts = {
  did: {
    'mail-set': ({ login, at }) => [
      'Se cambió su dirección de correo',
      `El ${at} se registró otra dirección de correo para ${login}. Los códigos y mensajes llegan allí a partir de ahora.`,
    ],
    'phone-set': ({ login, at }) => [
      'Se cambió su número de teléfono',
      `El ${at} se cambió el número de teléfono registrado para ${login}.`,
    ],
    'names-set': ({ login, at }) => [
      'Se cambió su nombre',
      `El ${at} se cambió el nombre que se muestra para ${login}.`,
    ],
    deactivated: ({ login, at, portal }) => [
      'Su acceso fue desactivado',
      `El ${at} se desactivó el acceso de ${login} a ${portal}. Su cuenta de trabajo no se ve afectada.`,
    ],
    activated: ({ login, at, portal }) => [
      'Su acceso fue activado de nuevo',
      `El ${at} se activó de nuevo el acceso de ${login} a ${portal}.`,
    ],
    'sessions-ended': ({ login, at, portal }) => [
      'Se cerraron todas sus sesiones',
      `El ${at} se cerraron todas las sesiones de ${login} en ${portal}. Puede volver a iniciar sesión.`,
    ],
    'environments-forgotten': ({ login, at }) => [
      'Se olvidaron los dispositivos conocidos',
      `El ${at} se olvidaron los dispositivos desde los que ${login} suele iniciar sesión. El próximo inicio puede pedir más.`,
    ],
    'freeze-lifted': ({ login, at }) => [
      'Su cuenta puede recuperarse de nuevo',
      `Tras el aviso de que algo no fue usted, la recuperación estaba detenida. El ${at} eso terminó para ${login}.`,
    ],
    'tries-opened': ({ login, at }) => [
      'Puede volver a intentarlo',
      `Hubo demasiados códigos o contraseñas incorrectos para ${login}. El ${at} se permitió intentarlo de nuevo.`,
    ],
    'passkey-taken': ({ login, at }) => [
      'Se eliminó una llave de acceso',
      `El ${at} se eliminó una llave de acceso de ${login}. Ya no permite iniciar sesión.`,
    ],
    'phone-taken': ({ login, at }) => [
      'Se eliminó un teléfono',
      `El ${at} se eliminó un teléfono que aprobaba los inicios de sesión de ${login}. Ya no se le pregunta.`,
    ],
    'token-assigned': ({ login, at }) => [
      'Se le asignó un token',
      `El ${at} se asignó a ${login} un dispositivo que genera códigos. A partir de ahora el portal pide sus códigos.`,
    ],
    'token-off': ({ login, at }) => [
      'Se desactivó un token',
      `El ${at} se desactivó un token de ${login}. Sigue siendo suyo, y ya no se piden sus códigos.`,
    ],
    'token-on': ({ login, at }) => [
      'Se activó de nuevo un token',
      `El ${at} se activó de nuevo un token de ${login}. A partir de ahora se piden sus códigos.`,
    ],
    'token-taken': ({ login, at }) => [
      'Se eliminó un token',
      `El ${at} se eliminó un token de ${login}. Sus códigos ya no valen.`,
    ],
  },
  by: 'Lo hizo el servicio de asistencia o el departamento de informática de su organización. ¿Usted lo pidió, o se lo dijeron? Entonces todo está bien.',
};

const uk: HelpTexts = {
  did: {
    'mail-set': ({ login, at }) => [
      'Вашу адресу електронної пошти змінено',
      `${at} для ${login} записано іншу адресу електронної пошти. Відтепер коди й повідомлення надходять туди.`,
    ],
    'phone-set': ({ login, at }) => [
      'Ваш номер телефону змінено',
      `${at} записаний для ${login} номер телефону змінено.`,
    ],
    'names-set': ({ login, at }) => ['Ваше ім’я змінено', `${at} ім’я, яке показується для ${login}, змінено.`],
    deactivated: ({ login, at, portal }) => [
      'Ваш доступ вимкнено',
      `${at} доступ ${login} до ${portal} вимкнено. Вашого робочого облікового запису це не стосується.`,
    ],
    activated: ({ login, at, portal }) => [
      'Ваш доступ знову ввімкнено',
      `${at} доступ ${login} до ${portal} знову ввімкнено.`,
    ],
    'sessions-ended': ({ login, at, portal }) => [
      'Усі Ваші сеанси завершено',
      `${at} усі сеанси ${login} на ${portal} завершено. Ви можете ввійти знову.`,
    ],
    'environments-forgotten': ({ login, at }) => [
      'Відомі пристрої забуто',
      `${at} пристрої, з яких зазвичай входить ${login}, забуто. Наступний вхід може вимагати більше.`,
    ],
    'freeze-lifted': ({ login, at }) => [
      'Ваш обліковий запис знову можна відновити',
      `Після повідомлення, що це були не Ви, відновлення було зупинено. ${at} для ${login} це скасовано.`,
    ],
    'tries-opened': ({ login, at }) => [
      'Ви можете спробувати ще раз',
      `Для ${login} було забагато неправильних кодів або паролів. ${at} спроби знову дозволено.`,
    ],
    'passkey-taken': ({ login, at }) => [
      'Ключ доступу вилучено',
      `${at} ключ доступу ${login} вилучено. Він більше не дає змоги ввійти.`,
    ],
    'phone-taken': ({ login, at }) => [
      'Телефон вилучено',
      `${at} телефон, який підтверджував входи ${login}, вилучено. Його більше не запитують.`,
    ],
    'token-assigned': ({ login, at }) => [
      'Вам надано токен',
      `${at} для ${login} надано пристрій, який створює коди. Відтепер портал запитує його коди.`,
    ],
    'token-off': ({ login, at }) => [
      'Токен вимкнено',
      `${at} токен ${login} вимкнено. Він залишається Вашим, але його коди більше не запитуються.`,
    ],
    'token-on': ({ login, at }) => [
      'Токен знову ввімкнено',
      `${at} токен ${login} знову ввімкнено. Відтепер його коди запитуються.`,
    ],
    'token-taken': ({ login, at }) => ['Токен вилучено', `${at} токен ${login} вилучено. Його коди більше не діють.`],
  },
  by: 'Це зробила служба підтримки або ІТ-відділ Вашої організації. Ви про це просили або Вам про це сказали? Тоді все гаразд.',
};

const helpTexts = { en, de, fr, es, uk };

/** A mail about what somebody else did for its reader, or to them. */
export function helpText(what: HelpKind, language: keyof typeof helpTexts, facts: Facts): Text {
  const { did, by } = helpTexts[language];
  const [subject, sentence] = did[what](facts);
  return { subject, paragraphs: [sentence, by] };
}
