import type { Language } from '#shared/api/views.ts';
import type { MailNotice } from './notice.ts';
import { restoreTexts } from './restore-texts.ts';

/** What a mail says. Paragraphs are plain text; everything is escaped when it becomes HTML. */
export interface MailText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Shown large, to be read from a phone and typed. */
  readonly code?: string;
  readonly link?: { readonly label: string; readonly url: string; readonly why: string };
  /** Who can help, in the administrator's words. */
  readonly support?: string;
  readonly footer: string;
}

/** What texts may name. `at` is written out for people; times are UTC, for we do not know where they are. */
export interface TextFacts {
  readonly portal: string;
  readonly login: string;
  readonly at: string;
  readonly code: string;
  readonly minutes: number;
  /** Recovery codes that are left. */
  readonly left: number;
  /** Of a request to restore access. */
  readonly reference: string;
  /** How that ended. */
  readonly ending: 'verified' | 'refused' | 'cancelled';
  /** `Chrome on Windows`. Of fixed words alone. */
  readonly device: string;
}

type Text = Pick<MailText, 'subject' | 'paragraphs'>;
type Texts = Record<MailNotice['kind'], (facts: TextFacts) => Text> & {
  readonly notMe: string;
  readonly ifNotMe: string;
  readonly support: string;
  readonly footer: string;
};

const en: Texts = {
  ...restoreTexts.en,
  // The code is not in the subject: subjects show on locked screens, and stay in logs.
  code: ({ portal, minutes }) => ({
    subject: `Your code for ${portal}`,
    paragraphs: [
      `Please type this code on the page that you have open. It works once, for ${minutes} minutes.`,
      'Nobody will ever ask you for it, on the phone or in a mail.',
      'You did not ask for a code? Then somebody else typed your name. Without the code nothing happens; you need not do anything.',
    ],
  }),
  // To an address that somebody typed as theirs: its owner may be a stranger, who learns no name from it.
  'contact-code': ({ portal, minutes }) => ({
    subject: `Is this your address? Your code for ${portal}`,
    paragraphs: [
      `Please type this code on the page that you have open, and messages of ${portal} will come here from then on. It works once, for ${minutes} minutes.`,
      'You know nothing about it? Then somebody mistyped their own address. You need not do anything.',
    ],
  }),
  'password-reset': ({ login, at }) => ({
    subject: 'Your password was reset',
    paragraphs: [`The password of ${login} was reset on ${at}. If this was you, all is well.`],
  }),
  'password-changed': ({ login, at }) => ({
    subject: 'Your password was changed',
    paragraphs: [`The password of ${login} was changed on ${at}. If this was you, all is well.`],
  }),
  'account-unlocked': ({ login, at }) => ({
    subject: 'Your account was unlocked',
    paragraphs: [`The account ${login} was unlocked on ${at}. If this was you, all is well.`],
  }),
  'token-added': ({ login, at }) => ({
    subject: 'A token was added',
    paragraphs: [
      `A token, which makes codes for signing in, was added to ${login} on ${at}. If this was you, all is well.`,
    ],
  }),
  'token-removed': ({ login, at }) => ({
    subject: 'A token was removed',
    paragraphs: [
      `A token, which made codes for signing in, was removed from ${login} on ${at}. If this was you, all is well.`,
    ],
  }),
  'token-replaced': ({ login, at }) => ({
    subject: 'A token was replaced',
    paragraphs: [
      `A token of ${login}, which makes codes for signing in, was replaced by a new one on ${at}. The old one no longer works. If this was you, all is well.`,
    ],
  }),
  'token-unassigned': ({ login, at }) => ({
    subject: 'A token was taken out of use',
    paragraphs: [
      `A token of ${login} was taken out of use on ${at}. Its codes are no longer asked for. If this was you, all is well.`,
    ],
  }),
  'token-synchronised': ({ login, at }) => ({
    subject: 'A token was synchronised',
    paragraphs: [`A token of ${login} was synchronised with two of its codes on ${at}. If this was you, all is well.`],
  }),
  'token-pin-set': ({ login, at }) => ({
    subject: 'A PIN was set for a token',
    paragraphs: [
      `A PIN was set for a token of ${login} on ${at}. It is now typed with every code. If this was you, all is well.`,
    ],
  }),
  'token-pin-removed': ({ login, at }) => ({
    subject: 'The PIN of a token was removed',
    paragraphs: [`The PIN of a token of ${login} was removed on ${at}. If this was you, all is well.`],
  }),
  'passkey-added': ({ login, at }) => ({
    subject: 'A passkey was added',
    paragraphs: [`A passkey or security key was added to ${login} on ${at}. If this was you, all is well.`],
  }),
  'passkey-removed': ({ login, at }) => ({
    subject: 'A passkey was removed',
    paragraphs: [`A passkey or security key was removed from ${login} on ${at}. If this was you, all is well.`],
  }),
  'push-device-added': ({ login, at }) => ({
    subject: 'A phone for approvals was added',
    paragraphs: [
      `A phone or other device that can approve requests was added to ${login} on ${at}. If this was you, all is well.`,
    ],
  }),
  'push-device-removed': ({ login, at }) => ({
    subject: 'A phone for approvals was removed',
    paragraphs: [
      `A phone or other device that could approve requests was removed from ${login} on ${at}. If this was you, all is well.`,
    ],
  }),
  'recovery-codes-made': ({ login, at }) => ({
    subject: 'New recovery codes were made',
    paragraphs: [
      `New recovery codes were made for ${login} on ${at}. Earlier ones no longer work. If this was you, all is well.`,
    ],
  }),
  'recovery-code-used': ({ login, at, left }) => ({
    subject: 'A recovery code was used',
    paragraphs: [
      `One of the recovery codes of ${login} was used on ${at}. If this was you, all is well.`,
      left === 0
        ? 'It was the last one. Please make new ones when you can: sign in to the portal and choose “My recovery codes”.'
        : `${left === 1 ? 'One code is' : `${left} codes are`} left.`,
    ],
  }),
  'portal-password-set': ({ login, at, portal }) => ({
    subject: 'Your portal password was set',
    paragraphs: [
      `The password with which ${login} signs in to ${portal} was set on ${at}. The password of your work account is still the same. If this was you, all is well.`,
    ],
  }),
  'questions-set': ({ login, at }) => ({
    subject: 'Your security questions were set',
    paragraphs: [`The security questions of ${login} were set on ${at}. If this was you, all is well.`],
  }),
  'bootstrap-code-issued': ({ login, at }) => ({
    subject: 'A code from IT was handed out for you',
    paragraphs: [
      `On ${at} an administrator made a code with which the owner of ${login} can show who they are, once. If you asked for it, all is well.`,
    ],
  }),
  'bootstrap-code-used': ({ login, at }) => ({
    subject: 'The code from IT was used',
    paragraphs: [`The code that an administrator made for ${login} was used on ${at}. If this was you, all is well.`],
  }),
  'mail-changed': ({ login, at, portal }) => ({
    subject: 'Your e-mail address was changed',
    paragraphs: [
      `On ${at} it was changed where codes and messages of ${portal} for ${login} go. They no longer come here. If this was you, all is well.`,
    ],
  }),
  'phone-changed': ({ login, at }) => ({
    subject: 'Your phone number was set',
    paragraphs: [`The phone number to which codes for ${login} go was set on ${at}. If this was you, all is well.`],
  }),
  'phone-removed': ({ login, at }) => ({
    subject: 'Your phone number was removed',
    paragraphs: [`The phone number of ${login} was removed on ${at}. If this was you, all is well.`],
  }),
  'chat-added': ({ login, at }) => ({
    subject: 'A chat was connected',
    paragraphs: [`On ${at} a chat was connected to which codes for ${login} go. If this was you, all is well.`],
  }),
  'chat-removed': ({ login, at }) => ({
    subject: 'A chat was removed',
    paragraphs: [`On ${at} the chat was removed to which codes for ${login} went. If this was you, all is well.`],
  }),
  'names-changed': ({ login, at }) => ({
    subject: 'Your name was changed',
    paragraphs: [`The name that the portal shows for ${login} was changed on ${at}. If this was you, all is well.`],
  }),
  'login-chosen': ({ login, at, portal }) => ({
    subject: 'You chose a name to sign in with',
    paragraphs: [
      `Since ${at} you can sign in to ${portal} as ${login}. The user name that your organisation gave you works as before. If this was you, all is well.`,
    ],
  }),
  'login-removed': ({ login, at, portal }) => ({
    subject: 'A name to sign in with was removed',
    paragraphs: [
      `The name ${login} for signing in to ${portal} was removed on ${at}. The user name that your organisation gave you works as before. If this was you, all is well.`,
    ],
  }),
  'login-lost': ({ login, portal }) => ({
    subject: 'Please sign in with your usual user name',
    paragraphs: [
      `Your organisation has given the user name ${login}, which you had chosen to sign in to ${portal}, to somebody else. Please use the user name that your organisation gave you, or choose another name under “My data”. Nothing else has changed.`,
    ],
  }),
  'new-sign-in': ({ login, at, device, portal }) => ({
    subject: `New sign-in from ${device}`,
    paragraphs: [
      `Somebody signed in to ${portal} as ${login} on ${at}, from a device or place that we did not know yet: ${device}. If this was you, all is well.`,
    ],
  }),
  'not-me': ({ login, at }) => ({
    subject: 'Somebody reports: this was not me',
    paragraphs: [
      `The owner of ${login} reported on ${at} that a change of their account was not theirs.`,
      'Recovery of this account by the portal is stopped for 24 hours. Please talk to them, on a number you know, and look at the account.',
    ],
  }),
  notMe: 'This was not me',
  // The link goes to a page with a button: mail programs open links on their own.
  ifNotMe:
    'If it was not you, say so here: recovery of your account is then stopped for 24 hours, everybody is signed out of the portal, and your security team is told.',
  support: 'Who can help?',
  footer: 'This message was sent automatically; nobody reads replies to it.',
};

const de: Texts = {
  ...restoreTexts.de,
  code: ({ portal, minutes }) => ({
    subject: `Ihr Code für ${portal}`,
    paragraphs: [
      `Bitte geben Sie diesen Code auf der geöffneten Seite ein. Er gilt einmal, ${minutes} Minuten lang.`,
      'Niemand wird Sie jemals danach fragen, weder am Telefon noch per E-Mail.',
      'Sie haben keinen Code angefordert? Dann hat jemand anderes Ihren Namen eingegeben. Ohne den Code passiert nichts, Sie müssen nichts tun.',
    ],
  }),
  'contact-code': ({ portal, minutes }) => ({
    subject: `Ist das Ihre Adresse? Ihr Code für ${portal}`,
    paragraphs: [
      `Bitte geben Sie diesen Code auf der geöffneten Seite ein; Nachrichten von ${portal} kommen dann hierher. Er gilt einmal, ${minutes} Minuten lang.`,
      'Sie wissen nichts davon? Dann hat sich jemand bei der eigenen Adresse vertippt. Sie müssen nichts tun.',
    ],
  }),
  'password-reset': ({ login, at }) => ({
    subject: 'Ihr Kennwort wurde zurückgesetzt',
    paragraphs: [`Das Kennwort von ${login} wurde am ${at} zurückgesetzt. Waren Sie das, ist alles in Ordnung.`],
  }),
  'password-changed': ({ login, at }) => ({
    subject: 'Ihr Kennwort wurde geändert',
    paragraphs: [`Das Kennwort von ${login} wurde am ${at} geändert. Waren Sie das, ist alles in Ordnung.`],
  }),
  'account-unlocked': ({ login, at }) => ({
    subject: 'Ihr Konto wurde entsperrt',
    paragraphs: [`Das Konto ${login} wurde am ${at} entsperrt. Waren Sie das, ist alles in Ordnung.`],
  }),
  'token-added': ({ login, at }) => ({
    subject: 'Ein Token wurde hinzugefügt',
    paragraphs: [
      `Zu ${login} wurde am ${at} ein Token hinzugefügt, der Codes für die Anmeldung erzeugt. Waren Sie das, ist alles in Ordnung.`,
    ],
  }),
  'token-removed': ({ login, at }) => ({
    subject: 'Ein Token wurde entfernt',
    paragraphs: [
      `Von ${login} wurde am ${at} ein Token entfernt, der Codes für die Anmeldung erzeugte. Waren Sie das, ist alles in Ordnung.`,
    ],
  }),
  'token-replaced': ({ login, at }) => ({
    subject: 'Ein Token wurde ersetzt',
    paragraphs: [
      `Ein Token von ${login}, der Codes für die Anmeldung erzeugt, wurde am ${at} durch einen neuen ersetzt. Der alte gilt nicht mehr. Waren Sie das, ist alles in Ordnung.`,
    ],
  }),
  'token-unassigned': ({ login, at }) => ({
    subject: 'Ein Token wird nicht mehr verwendet',
    paragraphs: [
      `Ein Token von ${login} wird seit dem ${at} nicht mehr verwendet. Nach seinen Codes wird nicht mehr gefragt. Waren Sie das, ist alles in Ordnung.`,
    ],
  }),
  'token-synchronised': ({ login, at }) => ({
    subject: 'Ein Token wurde abgeglichen',
    paragraphs: [
      `Ein Token von ${login} wurde am ${at} mit zwei seiner Codes abgeglichen. Waren Sie das, ist alles in Ordnung.`,
    ],
  }),
  'token-pin-set': ({ login, at }) => ({
    subject: 'Für einen Token wurde eine PIN festgelegt',
    paragraphs: [
      `Für einen Token von ${login} wurde am ${at} eine PIN festgelegt. Sie wird nun mit jedem Code eingegeben. Waren Sie das, ist alles in Ordnung.`,
    ],
  }),
  'token-pin-removed': ({ login, at }) => ({
    subject: 'Die PIN eines Tokens wurde entfernt',
    paragraphs: [`Die PIN eines Tokens von ${login} wurde am ${at} entfernt. Waren Sie das, ist alles in Ordnung.`],
  }),
  'passkey-added': ({ login, at }) => ({
    subject: 'Ein Passkey wurde hinzugefügt',
    paragraphs: [
      `Zu ${login} wurde am ${at} ein Passkey oder Sicherheitsschlüssel hinzugefügt. Waren Sie das, ist alles in Ordnung.`,
    ],
  }),
  'passkey-removed': ({ login, at }) => ({
    subject: 'Ein Passkey wurde entfernt',
    paragraphs: [
      `Von ${login} wurde am ${at} ein Passkey oder Sicherheitsschlüssel entfernt. Waren Sie das, ist alles in Ordnung.`,
    ],
  }),
  'push-device-added': ({ login, at }) => ({
    subject: 'Ein Telefon für Freigaben wurde hinzugefügt',
    paragraphs: [
      `Zu ${login} wurde am ${at} ein Telefon oder anderes Gerät hinzugefügt, das Anfragen freigeben kann. Waren Sie das, ist alles in Ordnung.`,
    ],
  }),
  'push-device-removed': ({ login, at }) => ({
    subject: 'Ein Telefon für Freigaben wurde entfernt',
    paragraphs: [
      `Von ${login} wurde am ${at} ein Telefon oder anderes Gerät entfernt, das Anfragen freigeben konnte. Waren Sie das, ist alles in Ordnung.`,
    ],
  }),
  'recovery-codes-made': ({ login, at }) => ({
    subject: 'Neue Notfallcodes wurden erstellt',
    paragraphs: [
      `Für ${login} wurden am ${at} neue Notfallcodes erstellt. Frühere gelten nicht mehr. Waren Sie das, ist alles in Ordnung.`,
    ],
  }),
  'recovery-code-used': ({ login, at, left }) => ({
    subject: 'Ein Notfallcode wurde benutzt',
    paragraphs: [
      `Einer der Notfallcodes von ${login} wurde am ${at} benutzt. Waren Sie das, ist alles in Ordnung.`,
      left === 0
        ? 'Es war der letzte. Bitte erstellen Sie bei Gelegenheit neue: Melden Sie sich am Portal an und wählen Sie „Meine Notfallcodes“.'
        : left === 1
          ? 'Ein Code ist noch übrig.'
          : `${left} Codes sind noch übrig.`,
    ],
  }),
  'portal-password-set': ({ login, at, portal }) => ({
    subject: 'Ihr Portalkennwort wurde festgelegt',
    paragraphs: [
      `Das Kennwort, mit dem sich ${login} bei ${portal} anmeldet, wurde am ${at} festgelegt. Das Kennwort Ihres Arbeitskontos ist dasselbe geblieben. Waren Sie das, ist alles in Ordnung.`,
    ],
  }),
  'questions-set': ({ login, at }) => ({
    subject: 'Ihre Sicherheitsfragen wurden festgelegt',
    paragraphs: [`Die Sicherheitsfragen von ${login} wurden am ${at} festgelegt. Waren Sie das, ist alles in Ordnung.`],
  }),
  'bootstrap-code-issued': ({ login, at }) => ({
    subject: 'Für Sie wurde ein Code von der IT erstellt',
    paragraphs: [
      `Am ${at} hat ein Administrator einen Code erstellt, mit dem sich die Besitzerin oder der Besitzer von ${login} einmal ausweisen kann. Haben Sie darum gebeten, ist alles in Ordnung.`,
    ],
  }),
  'bootstrap-code-used': ({ login, at }) => ({
    subject: 'Der Code von der IT wurde benutzt',
    paragraphs: [
      `Der Code, den ein Administrator für ${login} erstellt hat, wurde am ${at} benutzt. Waren Sie das, ist alles in Ordnung.`,
    ],
  }),
  'mail-changed': ({ login, at, portal }) => ({
    subject: 'Ihre E-Mail-Adresse wurde geändert',
    paragraphs: [
      `Am ${at} wurde geändert, wohin Codes und Nachrichten von ${portal} für ${login} gehen. Hierher kommen sie nicht mehr. Waren Sie das, ist alles in Ordnung.`,
    ],
  }),
  'phone-changed': ({ login, at }) => ({
    subject: 'Ihre Telefonnummer wurde festgelegt',
    paragraphs: [
      `Die Telefonnummer, an die Codes für ${login} gehen, wurde am ${at} festgelegt. Waren Sie das, ist alles in Ordnung.`,
    ],
  }),
  'phone-removed': ({ login, at }) => ({
    subject: 'Ihre Telefonnummer wurde entfernt',
    paragraphs: [`Die Telefonnummer von ${login} wurde am ${at} entfernt. Waren Sie das, ist alles in Ordnung.`],
  }),
  'chat-added': ({ login, at }) => ({
    subject: 'Ein Chat wurde verbunden',
    paragraphs: [
      `Am ${at} wurde ein Chat verbunden, an den Codes für ${login} gehen. Waren Sie das, ist alles in Ordnung.`,
    ],
  }),
  'chat-removed': ({ login, at }) => ({
    subject: 'Ein Chat wurde entfernt',
    paragraphs: [
      `Am ${at} wurde der Chat entfernt, an den Codes für ${login} gingen. Waren Sie das, ist alles in Ordnung.`,
    ],
  }),
  'names-changed': ({ login, at }) => ({
    subject: 'Ihr Name wurde geändert',
    paragraphs: [
      `Der Name, den das Portal für ${login} zeigt, wurde am ${at} geändert. Waren Sie das, ist alles in Ordnung.`,
    ],
  }),
  'login-chosen': ({ login, at, portal }) => ({
    subject: 'Sie haben einen Anmeldenamen gewählt',
    paragraphs: [
      `Seit ${at} können Sie sich bei ${portal} als ${login} anmelden. Der Benutzername Ihrer Organisation gilt weiterhin. Waren Sie das, ist alles in Ordnung.`,
    ],
  }),
  'login-removed': ({ login, at, portal }) => ({
    subject: 'Ein Anmeldename wurde entfernt',
    paragraphs: [
      `Der Name ${login} für die Anmeldung bei ${portal} wurde am ${at} entfernt. Der Benutzername Ihrer Organisation gilt weiterhin. Waren Sie das, ist alles in Ordnung.`,
    ],
  }),
  'login-lost': ({ login, portal }) => ({
    subject: 'Bitte melden Sie sich mit Ihrem üblichen Benutzernamen an',
    paragraphs: [
      `Ihre Organisation hat den Benutzernamen ${login}, den Sie für die Anmeldung bei ${portal} gewählt hatten, jemand anderem gegeben. Bitte nutzen Sie den Benutzernamen Ihrer Organisation, oder wählen Sie unter „Meine Daten“ einen anderen. Sonst hat sich nichts geändert.`,
    ],
  }),
  'new-sign-in': ({ login, at, device, portal }) => ({
    subject: `Neue Anmeldung: ${device}`,
    paragraphs: [
      `Am ${at} hat sich jemand als ${login} bei ${portal} angemeldet, von einem Gerät oder Ort, den wir noch nicht kannten: ${device}. Waren Sie das, ist alles in Ordnung.`,
    ],
  }),
  'not-me': ({ login, at }) => ({
    subject: 'Jemand meldet: Das war ich nicht',
    paragraphs: [
      `Zu ${login} wurde am ${at} gemeldet, dass eine Änderung am Konto nicht von der Besitzerin oder dem Besitzer stammt.`,
      'Die Wiederherstellung dieses Kontos über das Portal ist für 24 Stunden angehalten. Bitte sprechen Sie mit der Person, unter einer Ihnen bekannten Nummer, und prüfen Sie das Konto.',
    ],
  }),
  notMe: 'Das war ich nicht',
  ifNotMe:
    'Waren Sie es nicht, sagen Sie es hier: Die Wiederherstellung Ihres Kontos wird dann für 24 Stunden angehalten, alle Anmeldungen am Portal werden beendet und Ihr Sicherheitsteam wird benachrichtigt.',
  support: 'Wer kann helfen?',
  footer: 'Diese E-Mail wurde automatisch verschickt; Antworten werden nicht gelesen.',
};

/** All texts. A language or a kind that is missing does not compile. */
export const texts: Record<Language, Texts> = { en, de };
