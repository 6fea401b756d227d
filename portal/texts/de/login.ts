import type { LoginTexts } from '../../screens/account/profile/login-texts.ts';

export const login: LoginTexts = {
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
