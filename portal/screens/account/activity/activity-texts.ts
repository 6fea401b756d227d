import type { ActivityKind } from '#shared/api/activity-views.ts';
import type { Language } from '#shared/api/views.ts';
import { usePortal } from '../../../app/portal-context.ts';

interface ActivityTexts {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly more: string;
  readonly today: string;
  readonly yesterday: string;
  readonly kinds: Readonly<Record<ActivityKind, string>>;
  /** What the directory was asked for and did not do. */
  readonly failed: string;
  readonly by: (factors: string) => string;
  readonly from: (place: string) => string;
  readonly network: (network: string) => string;
  readonly notMe: string;
  readonly notMeTitle: string;
  readonly willTitle: string;
  readonly will: readonly string[];
  readonly wont: string;
  readonly button: string;
  readonly doneTitle: string;
  readonly done: string;
  readonly nextTitle: string;
  readonly changePassword: string;
  readonly next: readonly string[];
  readonly back: string;
  readonly goneTitle: string;
  readonly gone: string;
}

const en: ActivityTexts = {
  title: 'My activity',
  lead: 'What happened to your account in this portal in the last six months. If something was not you, say so: we act at once.',
  none: 'Nothing has happened yet.',
  more: 'Show earlier entries',
  today: 'Today',
  yesterday: 'Yesterday',
  kinds: {
    'signed-in': 'You signed in',
    'wrong-proof': 'A wrong password or code was entered',
    'too-many-tries': 'There were too many wrong tries, so we stopped them for a while',
    'not-me': 'You reported: this was not me',
    'password.reset': 'A new password was set after recovery',
    'password.change': 'The password was changed',
    'account.unlock': 'The account was unlocked',
    'session.prove': 'You showed once more that it’s you',
    'token.confirm': 'A token was added',
    'token.register-existing': 'A device for codes was added',
    'token.assign': 'A token is used in this portal again',
    'token.unassign': 'A token is no longer used in this portal',
    'token.remove': 'A token was removed',
    'token.synchronise': 'A token was put right with two codes',
    'token.set-pin': 'A PIN was set for a token',
    'token.remove-pin': 'The PIN of a token was removed',
    'chat.confirm': 'A chat for codes was connected',
    'chat.remove': 'The chat for codes was removed',
    'passkey.register': 'A passkey was added',
    'passkey.remove': 'A passkey was removed',
    'push.register': 'A phone for approvals was added',
    'push.remove': 'A phone for approvals was removed',
    'recovery-codes.create': 'New recovery codes were made',
    'portal-password.create': 'A portal password was set',
    'portal-password.change': 'The portal password was changed',
    'questions.set': 'The security questions were set',
    'profile.change-names': 'The name was changed',
    'profile.confirm-contact': 'An e-mail address or phone number was set',
    'profile.remove-contact': 'An e-mail address or phone number was removed',
    'profile.set-login': 'A name to sign in with was chosen',
    'profile.remove-login': 'A name to sign in with was removed',
    'restore.submit': 'IT was asked to restore access to your account',
    'restore.cancelled': 'The request to restore access was cancelled',
    'restore.verify': 'IT restored access to your account',
    'restore.refuse': 'IT did not restore access to your account',
    'environments.trust': 'A device was marked as your own, or no longer',
    'environments.forget': 'A device was forgotten',
  },
  failed: 'It was not done:',
  by: (factors) => `Shown by: ${factors}`,
  from: (place) => `From ${place}`,
  network: (network) => `network ${network}`,
  notMe: 'This was not me',
  notMeTitle: 'Was this not you?',
  willTitle: 'If you say so, this happens at once',
  will: [
    'Nobody can recover your account for 24 hours, not with your codes either.',
    'Everybody else who is signed in to this portal as you is signed out. You stay signed in here.',
    'Your security team is told.',
  ],
  wont: 'You can still sign in with your password, and your password stays the same until you change it.',
  button: 'It was not me',
  doneTitle: 'Thank you. Your account is protected.',
  done: 'Recovery is blocked for 24 hours, all other sign-ins here have ended, and your security team knows.',
  nextTitle: 'What to do now',
  changePassword: 'Change my password',
  next: [
    'Change your password now, from a device that you trust. Choose one that you use nowhere else.',
    'Look through your tokens, passkeys and contact data. Remove what is not yours.',
    'Call your help desk, on a number that you know.',
  ],
  back: 'Back to my activity',
  goneTitle: 'This entry is not there any more',
  gone: 'Entries are kept for six months. If you are worried, call your help desk.',
};

const de: ActivityTexts = {
  title: 'Meine Aktivitäten',
  lead: 'Was in den letzten sechs Monaten in diesem Portal mit Ihrem Konto geschehen ist. Waren Sie etwas nicht, sagen Sie es: Wir handeln sofort.',
  none: 'Bisher ist nichts geschehen.',
  more: 'Frühere Einträge zeigen',
  today: 'Heute',
  yesterday: 'Gestern',
  kinds: {
    'signed-in': 'Sie haben sich angemeldet',
    'wrong-proof': 'Ein falsches Kennwort oder ein falscher Code wurde eingegeben',
    'too-many-tries': 'Es gab zu viele falsche Versuche, deshalb haben wir sie eine Zeit lang angehalten',
    'not-me': 'Sie haben gemeldet: Das war ich nicht',
    'password.reset': 'Nach einer Wiederherstellung wurde ein neues Kennwort festgelegt',
    'password.change': 'Das Kennwort wurde geändert',
    'account.unlock': 'Das Konto wurde entsperrt',
    'session.prove': 'Sie haben sich noch einmal ausgewiesen',
    'token.confirm': 'Ein Token wurde hinzugefügt',
    'token.register-existing': 'Ein Gerät für Codes wurde hinzugefügt',
    'token.assign': 'Ein Token wird in diesem Portal wieder verwendet',
    'token.unassign': 'Ein Token wird in diesem Portal nicht mehr verwendet',
    'token.remove': 'Ein Token wurde entfernt',
    'token.synchronise': 'Ein Token wurde mit zwei Codes abgeglichen',
    'token.set-pin': 'Für einen Token wurde eine PIN festgelegt',
    'token.remove-pin': 'Die PIN eines Tokens wurde entfernt',
    'chat.confirm': 'Ein Chat für Codes wurde verbunden',
    'chat.remove': 'Der Chat für Codes wurde entfernt',
    'passkey.register': 'Ein Passkey wurde hinzugefügt',
    'passkey.remove': 'Ein Passkey wurde entfernt',
    'push.register': 'Ein Telefon für Freigaben wurde hinzugefügt',
    'push.remove': 'Ein Telefon für Freigaben wurde entfernt',
    'recovery-codes.create': 'Neue Notfallcodes wurden erstellt',
    'portal-password.create': 'Ein Portalkennwort wurde festgelegt',
    'portal-password.change': 'Das Portalkennwort wurde geändert',
    'questions.set': 'Die Sicherheitsfragen wurden festgelegt',
    'profile.change-names': 'Der Name wurde geändert',
    'profile.confirm-contact': 'Eine E-Mail-Adresse oder Telefonnummer wurde festgelegt',
    'profile.remove-contact': 'Eine E-Mail-Adresse oder Telefonnummer wurde entfernt',
    'profile.set-login': 'Ein Anmeldename wurde gewählt',
    'profile.remove-login': 'Ein Anmeldename wurde entfernt',
    'restore.submit': 'Die IT wurde gebeten, den Zugang zu Ihrem Konto wiederherzustellen',
    'restore.cancelled': 'Der Antrag auf neuen Zugang wurde abgebrochen',
    'restore.verify': 'Die IT hat den Zugang zu Ihrem Konto wiederhergestellt',
    'restore.refuse': 'Die IT hat den Zugang zu Ihrem Konto nicht wiederhergestellt',
    'environments.trust': 'Ein Gerät wurde als Ihr eigenes gekennzeichnet, oder nicht mehr',
    'environments.forget': 'Ein Gerät wurde vergessen',
  },
  failed: 'Es wurde nicht ausgeführt:',
  by: (factors) => `Ausgewiesen durch: ${factors}`,
  from: (place) => `Von: ${place}`,
  network: (network) => `Netz ${network}`,
  notMe: 'Das war ich nicht',
  notMeTitle: 'Waren Sie das nicht?',
  willTitle: 'Wenn Sie es melden, geschieht sofort Folgendes',
  will: [
    'Niemand kann Ihr Konto in den nächsten 24 Stunden wiederherstellen, auch nicht mit Ihren Codes.',
    'Alle anderen, die hier als Sie angemeldet sind, werden abgemeldet. Sie selbst bleiben hier angemeldet.',
    'Ihr Sicherheitsteam wird benachrichtigt.',
  ],
  wont: 'Mit Ihrem Kennwort können Sie sich weiterhin anmelden. Es bleibt dasselbe, bis Sie es ändern.',
  button: 'Das war ich nicht',
  doneTitle: 'Danke. Ihr Konto ist geschützt.',
  done: 'Die Wiederherstellung ist für 24 Stunden gesperrt, alle anderen Anmeldungen hier sind beendet, und Ihr Sicherheitsteam weiß Bescheid.',
  nextTitle: 'Was Sie jetzt tun sollten',
  changePassword: 'Mein Kennwort ändern',
  next: [
    'Ändern Sie jetzt Ihr Kennwort, an einem Gerät, dem Sie vertrauen. Nehmen Sie eines, das Sie sonst nirgends benutzen.',
    'Sehen Sie Ihre Token, Passkeys und Kontaktdaten durch. Entfernen Sie, was nicht von Ihnen ist.',
    'Rufen Sie Ihren Servicedesk an, unter einer Nummer, die Sie kennen.',
  ],
  back: 'Zurück zu meinen Aktivitäten',
  goneTitle: 'Diesen Eintrag gibt es nicht mehr',
  gone: 'Einträge werden sechs Monate lang aufbewahrt. Sind Sie beunruhigt, rufen Sie Ihren Servicedesk an.',
};

/** All texts of these pages. */
export const activityTexts: Record<Language, ActivityTexts> = { en, de };

/** The texts of these pages. They come along with them. */
export const useActivityTexts = (): ActivityTexts => activityTexts[usePortal().language];
