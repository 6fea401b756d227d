import type { PasskeyTexts } from '../en/passkeys.ts';

export const passkeys: PasskeyTexts = {
  list: 'Mes clés d’accès',
  lead: 'Vous vous connectez par empreinte, visage, code PIN ou clé de sécurité. Une clé d’accès ne se devine pas, et aucune fausse page ne peut s’en servir.',
  none: 'Vous n’avez pas encore de clé d’accès.',
  advice: 'Ajoutez-en une deuxième, pour pouvoir entrer si la première est perdue.',
  added: (date) => `Ajoutée le ${date}`,
  lastUsed: (date) => `utilisée pour la dernière fois le ${date}`,
  neverUsed: 'jamais utilisée',
  synced: 'aussi sur vos autres appareils',
  bound: 'sur un seul appareil ou une seule clé',
  add: 'Ajouter une clé d’accès',
  full: 'Vous avez autant de clés d’accès que possible. Retirez-en une pour en ajouter une autre.',
  addTitle: 'Ajouter une clé d’accès',
  addText: 'Donnez-lui un nom. Votre appareil vous demande ensuite comment vous voulez la conserver.',
  nameLabel: 'Nom',
  nameHint: 'Pour la reconnaître plus tard, par exemple « Mon portable ».',
  nameDefault: 'Ma clé d’accès',
  nameEmpty: 'Saisissez un nom',
  create: 'Continuer sur votre appareil',
  notAdded: {
    title: 'La clé d’accès n’a pas pu être ajoutée',
    text: 'Veuillez réessayer. Une nouvelle est créée à chaque fois ; vous pouvez supprimer ce que votre appareil a gardé.',
  },
  addedTitle: 'Votre clé d’accès est prête',
  addedText: (name) =>
    `« ${name} » a été ajoutée. Nous la demanderons désormais quand vous vous connectez avec votre mot de passe.`,
  rename: 'Renommer',
  renameTitle: (name) => `Renommer « ${name} »`,
  save: 'Enregistrer',
  remove: 'Retirer',
  removeTitle: (name) => `Retirer « ${name} » ?`,
  removeText:
    'Vous ne pourrez plus entrer avec elle. Supprimez-la aussi sur votre appareil ; nous ne le pouvons pas d’ici.',
  removeOnlyWay:
    'C’est votre seul moyen d’entrer dans ce portail. Ajoutez-en d’abord une autre, sinon vous ne pourrez plus entrer.',
  removeLast: 'C’est la seule que vous ayez : la connexion ne demandera ensuite plus de clé d’accès.',
  removed: (name) => `« ${name} » est retirée.`,
};
