import type { LoginTexts } from '../../screens/account/profile/login-texts.ts';

export const login: LoginTexts = {
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
