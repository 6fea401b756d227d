import type { ContactKind } from '#shared/api/profile-views.ts';
import type { PhoneError } from '#shared/domain/contact/phone-number.ts';
import type { Language } from '#shared/api/views.ts';
import { usePortal } from '../../../app/portal-context.ts';

interface ContactTexts {
  readonly label: string;
  readonly hint: string;
  readonly changeTitle: string;
  readonly lead: string;
  readonly codeTitle: string;
  readonly sentTo: (destination: string) => string;
  readonly notArrived: string;
  readonly doneTitle: string;
  readonly done: (shown: string) => string;
  readonly remove: string;
  readonly removeTitle: string;
  readonly removeText: (goesBackTo: string | undefined) => string;
  readonly removedTitle: string;
}

interface ProfileTexts {
  readonly title: string;
  readonly lead: string;
  readonly lines: {
    readonly login: string;
    readonly loginText: string;
    readonly name: string;
    readonly mail: string;
    readonly phone: string;
  };
  readonly none: string;
  readonly own: string;
  readonly fromDirectory: string;
  readonly change: string;
  readonly add: string;
  readonly back: string;
  readonly save: string;
  readonly names: {
    readonly title: string;
    readonly text: string;
    readonly given: string;
    readonly surname: string;
    readonly wrong: string;
    readonly doneTitle: string;
  };
  readonly contacts: Record<ContactKind, ContactTexts>;
  readonly mailWrong: string;
  readonly phoneWrong: Record<PhoneError['code'], string>;
  readonly sendCode: string;
  readonly codeLabel: string;
  readonly codeHint: (time: string) => string;
  readonly confirm: string;
}

const en: ProfileTexts = {
  title: 'My data',
  lead: 'What this portal knows about you, and where it reaches you. Your company’s directory keeps its own entries.',
  lines: {
    login: 'User name',
    loginText: 'Your organisation looks after it.',
    name: 'Name',
    mail: 'E-mail address',
    phone: 'Phone number',
  },
  none: 'None yet',
  own: 'your own',
  fromDirectory: 'from your company',
  change: 'Change',
  add: 'Add',
  back: 'Back to my data',
  save: 'Save',
  names: {
    title: 'What should we call you?',
    text: 'This changes the name in this portal only.',
    given: 'First name',
    surname: 'Last name',
    wrong: 'Enter a name, with letters, of 64 characters at most',
    doneTitle: 'Your name is changed',
  },
  contacts: {
    mail: {
      label: 'New e-mail address',
      hint: 'Best is one that you can read without your work password.',
      changeTitle: 'Which address shall we write to?',
      lead: 'Codes and messages of this portal will go there. First we send a code to it, so that a typing mistake does no harm. Your present address is told.',
      codeTitle: 'Check your new mailbox',
      sentTo: (to) => `We have sent a code to ${to}. Until you have typed it, nothing changes.`,
      notArrived: 'Nothing arrived? Check the address',
      doneTitle: 'Your e-mail address is changed',
      done: (shown) => `From now on we write to ${shown}.`,
      remove: 'Use my company’s address again',
      removeTitle: 'Remove your own address?',
      removeText: (to) =>
        to === undefined
          ? 'Your company has no address on record for you. You would not get codes by e-mail any more.'
          : `Codes and messages go to ${to} then, which your company has on record.`,
      removedTitle: 'Your own address is removed',
    },
    phone: {
      label: 'Phone number',
      hint: 'With the country code, for example +49 170 1234567.',
      changeTitle: 'Which number can get text messages?',
      lead: 'A code sent to it is one way to show that it’s you. Whoever takes over a number gets its messages as well, so an app or recovery codes are safer where you have the choice.',
      codeTitle: 'Check your phone',
      sentTo: (to) => `We have sent a text message with a code to ${to}. Until you have typed it, nothing changes.`,
      notArrived: 'Nothing arrived? Check the number',
      doneTitle: 'Your phone number is on record',
      done: (shown) => `Codes can go to ${shown} from now on.`,
      remove: 'Remove my number',
      removeTitle: 'Remove your phone number?',
      removeText: () => 'You can’t show who you are by a code on this phone any more.',
      removedTitle: 'Your phone number is removed',
    },
  },
  mailWrong: 'Enter one address such as name@example.com, in plain letters',
  phoneWrong: {
    'no-country': 'Begin with + and the country code, for example +49 for Germany',
    'not-a-number': 'That can’t be a phone number. Check it for typing mistakes',
    'country-not-allowed': 'Your organisation sends no text messages to that country',
  },
  sendCode: 'Send me a code',
  codeLabel: 'Code from the message',
  codeHint: (time) => `It works until ${time}. Leave this page open.`,
  confirm: 'Confirm',
};

const de: ProfileTexts = {
  title: 'Meine Daten',
  lead: 'Was dieses Portal über Sie weiß und wo es Sie erreicht. Das Verzeichnis Ihrer Firma behält seine eigenen Einträge.',
  lines: {
    login: 'Benutzername',
    loginText: 'Ihn pflegt Ihre Organisation.',
    name: 'Name',
    mail: 'E-Mail-Adresse',
    phone: 'Telefonnummer',
  },
  none: 'Noch keine',
  own: 'Ihre eigene',
  fromDirectory: 'von Ihrer Firma',
  change: 'Ändern',
  add: 'Hinzufügen',
  back: 'Zurück zu meinen Daten',
  save: 'Speichern',
  names: {
    title: 'Wie sollen wir Sie nennen?',
    text: 'Das ändert den Namen nur in diesem Portal.',
    given: 'Vorname',
    surname: 'Nachname',
    wrong: 'Geben Sie einen Namen aus Buchstaben ein, höchstens 64 Zeichen',
    doneTitle: 'Ihr Name ist geändert',
  },
  contacts: {
    mail: {
      label: 'Neue E-Mail-Adresse',
      hint: 'Am besten eine, die Sie ohne Ihr Arbeitskennwort lesen können.',
      changeTitle: 'An welche Adresse sollen wir schreiben?',
      lead: 'Codes und Nachrichten dieses Portals gehen dann dorthin. Zuerst schicken wir einen Code an sie, damit ein Tippfehler nicht schadet. Ihre jetzige Adresse wird benachrichtigt.',
      codeTitle: 'Sehen Sie in Ihr neues Postfach',
      sentTo: (to) => `Wir haben einen Code an ${to} geschickt. Bis Sie ihn eingegeben haben, ändert sich nichts.`,
      notArrived: 'Nichts angekommen? Adresse prüfen',
      doneTitle: 'Ihre E-Mail-Adresse ist geändert',
      done: (shown) => `Ab jetzt schreiben wir an ${shown}.`,
      remove: 'Wieder die Adresse meiner Firma nutzen',
      removeTitle: 'Ihre eigene Adresse entfernen?',
      removeText: (to) =>
        to === undefined
          ? 'Ihre Firma hat keine Adresse von Ihnen. Sie würden keine Codes per E-Mail mehr bekommen.'
          : `Codes und Nachrichten gehen dann an ${to}, die Adresse bei Ihrer Firma.`,
      removedTitle: 'Ihre eigene Adresse ist entfernt',
    },
    phone: {
      label: 'Telefonnummer',
      hint: 'Mit Landesvorwahl, zum Beispiel +49 170 1234567.',
      changeTitle: 'Welche Nummer kann SMS empfangen?',
      lead: 'Mit einem Code an diese Nummer können Sie zeigen, dass Sie es sind. Wer eine Nummer übernimmt, bekommt auch ihre SMS; eine App oder Notfallcodes sind sicherer, wenn Sie die Wahl haben.',
      codeTitle: 'Sehen Sie auf Ihr Telefon',
      sentTo: (to) =>
        `Wir haben eine SMS mit einem Code an ${to} geschickt. Bis Sie ihn eingegeben haben, ändert sich nichts.`,
      notArrived: 'Nichts angekommen? Nummer prüfen',
      doneTitle: 'Ihre Telefonnummer ist eingetragen',
      done: (shown) => `Codes können ab jetzt an ${shown} gehen.`,
      remove: 'Meine Nummer entfernen',
      removeTitle: 'Ihre Telefonnummer entfernen?',
      removeText: () => 'Mit einem Code auf diesem Telefon können Sie dann nicht mehr zeigen, dass Sie es sind.',
      removedTitle: 'Ihre Telefonnummer ist entfernt',
    },
  },
  mailWrong: 'Geben Sie eine Adresse wie name@example.com ein, ohne Umlaute',
  phoneWrong: {
    'no-country': 'Beginnen Sie mit + und der Landesvorwahl, zum Beispiel +49 für Deutschland',
    'not-a-number': 'Das kann keine Telefonnummer sein. Prüfen Sie sie auf Tippfehler',
    'country-not-allowed': 'In dieses Land verschickt Ihre Organisation keine SMS',
  },
  sendCode: 'Code schicken',
  codeLabel: 'Code aus der Nachricht',
  codeHint: (time) => `Er gilt bis ${time} Uhr. Lassen Sie diese Seite offen.`,
  confirm: 'Bestätigen',
};

/** All texts of these pages. */
export const profileTexts: Record<Language, ProfileTexts> = { en, de };

/** The texts of these pages. They come along with them: the first screen of the portal need not carry them. */
export const useProfileTexts = (): ProfileTexts => profileTexts[usePortal().language];
