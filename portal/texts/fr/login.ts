import type { LoginTexts } from '../../screens/account/profile/login-texts.ts';

export const login: LoginTexts = {
  line: 'Nom d’utilisateur',
  also: (directory) => `Le nom ${directory} de votre organisation fonctionne aussi.`,
  title: 'Choisissez un nom de connexion',
  warning: (directory) =>
    `Il ne vaut que dans ce portail. Sur les ordinateurs et partout ailleurs, votre nom d’utilisateur reste ${directory}, et il fonctionne ici aussi. Qui vous aide vous demandera ${directory}.`,
  label: 'Nom de connexion',
  hint: 'De 3 à 32 caractères : lettres sans accents, chiffres, points, tirets ou tirets bas ; une lettre en premier.',
  wrong: {
    'too-short': 'Utilisez au moins 3 caractères',
    'too-long': 'Utilisez au plus 32 caractères',
    characters:
      'Utilisez des lettres de a à z, des chiffres et, entre eux, des points, des tirets ou des tirets bas. Une lettre vient en premier',
    reserved: 'Ce nom est réservé. Choisissez-en un autre',
  },
  taken: 'Ce nom n’est pas libre. Choisissez-en un autre',
  doneTitle: 'Votre nom de connexion est choisi',
  done: (own, directory) => `Connectez-vous ici avec ${own}, ou avec ${directory} comme avant.`,
  remove: 'Retirer le nom que j’ai choisi',
  removeTitle: 'Retirer le nom que vous avez choisi ?',
  removeText: (own, directory) =>
    `Vous vous connecterez alors avec ${directory}. ${own} redevient libre, et quelqu’un d’autre peut le choisir.`,
  removedTitle: 'Le nom que vous aviez choisi est retiré',
};
