import type { OwnLoginError } from '#shared/domain/own-login.ts';
import type { Language } from '#shared/api/views.ts';
import { usePortal } from '../../../app/portal-context.ts';

interface LoginTexts {
  readonly line: string;
  /** The directory's own name, where another one was chosen. */
  readonly also: (directory: string) => string;
  readonly title: string;
  readonly warning: (directory: string) => string;
  readonly label: string;
  readonly hint: string;
  readonly wrong: Record<OwnLoginError['code'], string>;
  readonly taken: string;
  readonly doneTitle: string;
  readonly done: (own: string, directory: string) => string;
  readonly remove: string;
  readonly removeTitle: string;
  readonly removeText: (own: string, directory: string) => string;
  readonly removedTitle: string;
}

const en: LoginTexts = {
  line: 'User name',
  also: (directory) => `Your organisation’s name ${directory} works as well.`,
  title: 'Choose a name to sign in with',
  warning: (directory) =>
    `It works in this portal only. On computers and everywhere else your user name stays ${directory}, and here it works as well. Whoever helps you will ask for ${directory}.`,
  label: 'Name to sign in with',
  hint: '3 to 32 letters without accents, digits, dots, hyphens or underscores; a letter comes first.',
  wrong: {
    'too-short': 'Use at least 3 characters',
    'too-long': 'Use at most 32 characters',
    characters: 'Use letters from a to z, digits, and dots, hyphens or underscores between them. A letter comes first',
    reserved: 'That name is kept back. Choose another one',
  },
  taken: 'That name is not free. Choose another one',
  doneTitle: 'Your name to sign in with is chosen',
  done: (own, directory) => `Sign in here with ${own}, or with ${directory} as before.`,
  remove: 'Remove the name that I chose',
  removeTitle: 'Remove the name that you chose?',
  removeText: (own, directory) =>
    `You sign in with ${directory} then. ${own} is free again, and somebody else may choose it.`,
  removedTitle: 'The name that you chose is removed',
};

const de: LoginTexts = {
  line: 'Benutzername',
  also: (directory) => `Der Name ${directory} Ihrer Organisation gilt ebenfalls.`,
  title: 'Anmeldenamen wählen',
  warning: (directory) =>
    `Er gilt nur in diesem Portal. An Computern und überall sonst bleibt Ihr Benutzername ${directory}, und auch hier gilt er weiter. Wer Ihnen hilft, fragt nach ${directory}.`,
  label: 'Name für die Anmeldung',
  hint: '3 bis 32 Zeichen: Buchstaben ohne Umlaute, Ziffern, Punkte, Binde- oder Unterstriche; zuerst ein Buchstabe.',
  wrong: {
    'too-short': 'Nehmen Sie mindestens 3 Zeichen',
    'too-long': 'Nehmen Sie höchstens 32 Zeichen',
    characters:
      'Nehmen Sie Buchstaben von a bis z, Ziffern und dazwischen Punkte, Binde- oder Unterstriche. Zuerst kommt ein Buchstabe',
    reserved: 'Dieser Name ist nicht zu vergeben. Wählen Sie einen anderen',
  },
  taken: 'Dieser Name ist nicht frei. Wählen Sie einen anderen',
  doneTitle: 'Ihr Anmeldename ist gewählt',
  done: (own, directory) => `Melden Sie sich hier mit ${own} an, oder wie bisher mit ${directory}.`,
  remove: 'Den gewählten Namen entfernen',
  removeTitle: 'Den gewählten Namen entfernen?',
  removeText: (own, directory) =>
    `Sie melden sich dann mit ${directory} an. ${own} ist wieder frei, und jemand anders kann ihn wählen.`,
  removedTitle: 'Der gewählte Name ist entfernt',
};

/** All texts of the page of the name to sign in with. */
export const loginTexts: Record<Language, LoginTexts> = { en, de };

/** They come along with their page. */
export const useLoginTexts = (): LoginTexts => loginTexts[usePortal().language];
