import type { RecoveryCodeTexts } from '../en/recovery-codes.ts';

export const recoveryCodes: RecoveryCodeTexts = {
  title: 'Mes codes de secours',
  lead: 'Dix codes à garder en lieu sûr, sur papier ou dans votre gestionnaire de mots de passe. Chacun sert une fois, quand vous n’avez rien d’autre sous la main.',
  none: 'Vous n’avez pas encore de codes de secours.',
  left: (left, issued) => `Codes restants : ${left} sur ${issued}.`,
  madeOn: (date) => `Créés le ${date}.`,
  make: 'Créer des codes de secours',
  makeNew: 'Créer de nouveaux codes',
  makeTitle: 'Créer de nouveaux codes de secours ?',
  makeText:
    'Vous les verrez une seule fois, à la page suivante. Préparez une imprimante ou votre gestionnaire de mots de passe.',
  voids: 'Les codes que vous avez maintenant cesseront de valoir.',
  shownTitle: 'Gardez ces codes en lieu sûr',
  shownText:
    'Vous ne les voyez que maintenant. Imprimez-les, enregistrez-les dans un fichier, ou copiez-les dans votre gestionnaire de mots de passe.',
  list: 'Vos nouveaux codes de secours',
  copy: 'Tout copier',
  download: 'Enregistrer dans un fichier',
  print: 'Imprimer',
  fileName: 'codes-de-secours.txt',
  fileHead: (portal, login) => `Codes de secours de ${login}, ${portal}. Chacun sert une fois.`,
  saved: 'Je les ai gardés',
};
