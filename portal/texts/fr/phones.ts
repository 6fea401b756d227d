import type { PhoneTexts } from '../../screens/phones/phone-texts.ts';

export const phones: PhoneTexts = {
  list: 'Approbation par téléphone',
  lead: 'Ces téléphones et ordinateurs peuvent vous demander si c’est vraiment vous. Vous y saisissez un nombre que seule affiche la page que vous avez ouverte.',
  none: 'Aucun pour l’instant.',
  full: 'Vous en avez cinq, le maximum possible. Retirez-en un pour en ajouter un autre.',
  added: (day) => `ajouté le ${day}`,
  lastUsed: (day) => `utilisé pour la dernière fois le ${day}`,
  neverUsed: 'jamais utilisé',
  unreachable: 'les messages n’y arrivent plus : retirez-le et configurez-le de nouveau',
  advice: 'Un téléphone peut se perdre. Gardez aussi un autre moyen, par exemple des codes de secours sur papier.',
  add: 'Configurer cet appareil',
  rename: 'Renommer',
  remove: 'Retirer',
  save: 'Enregistrer',
  renameTitle: (name) => `Comment appeler « ${name} » ?`,
  removeTitle: (name) => `Retirer « ${name} » ?`,
  removeText: 'Il ne pourra alors plus rien approuver. Ce qui attend une réponse est abandonné.',
  removeLast:
    'C’est le seul que vous ayez. Vous ne pourriez plus prouver votre identité par approbation sur téléphone.',
  removed: (name) => `« ${name} » est retiré`,
  addTitle: 'Configurer cet appareil',
  addText:
    'Faites-le sur le téléphone que vous aurez avec vous le jour où il vous faudra de l’aide. Cela prend une minute.',
  steps: [
    'Le navigateur demande si cette page peut envoyer des messages. Veuillez l’autoriser.',
    'Un message de test arrive. Ouvrez-le et saisissez le nombre qu’affiche cette page.',
  ],
  unfit: {
    'needs-install': {
      title: 'Placez d’abord cette page sur votre écran d’accueil',
      lines: [
        'Les iPhone et iPad n’acceptent de messages que des pages de l’écran d’accueil.',
        'Dans Safari, touchez le bouton de partage, puis « Sur l’écran d’accueil ».',
        'Ouvrez la page depuis là, connectez-vous et revenez à « Approbation par téléphone ».',
      ],
    },
    blocked: {
      title: 'Les messages de cette page sont bloqués',
      lines: [
        'Ils ont été refusés une fois dans ce navigateur. Autorisez-les dans les réglages du navigateur pour cette page, puis rechargez.',
      ],
    },
    unfit: {
      title: 'Ce navigateur ne peut pas recevoir de messages',
      lines: [
        'Chrome, Edge, Firefox et Samsung Internet le peuvent, sur Android et sur ordinateur ; sur iPhone, Safari à partir d’iOS 16.4.',
        'Dans une fenêtre privée, aucun navigateur ne le peut.',
      ],
    },
  },
  name: 'Nom de cet appareil',
  nameDefault: 'Mon téléphone',
  setUp: 'Configurer',
  refused: {
    title: 'Ce navigateur n’a pas autorisé les messages',
    text: 'Rien n’a été configuré. Veuillez réessayer et les autoriser. Si rien ne vous est demandé, regardez dans les réglages du navigateur.',
  },
  notTaken: {
    title: 'Cela n’a pas fonctionné avec ce navigateur',
    text: 'Son service de messages n’est pas l’un de ceux que nous connaissons. Veuillez utiliser un autre navigateur.',
  },
  testTitle: 'Ouvrez le message de test',
  testText:
    'Il arrive dans un instant. Ouvrez-le et saisissez-y ce nombre. Retenez-le : le message ouvre une autre page.',
  number: 'Votre nombre',
  testWaiting: 'Nous attendons votre réponse …',
  testNothing: 'Rien n’est arrivé ?',
  testNothingLines: [
    '« Ne pas déranger » ou un économiseur de batterie est-il activé ?',
    'Les messages de ce navigateur sont-ils autorisés dans les réglages du téléphone lui-même ?',
    'Après deux minutes, vous pourrez réessayer.',
  ],
  again: 'Réessayer',
  doneTitle: 'Cet appareil peut désormais approuver',
  doneText: (name) => `« ${name} » est configuré. Vous avez reçu un e-mail à ce sujet.`,
  proof: {
    text: 'Ouvrez le message sur votre téléphone et saisissez-y ce nombre :',
    unknown:
      'Si un téléphone est configuré pour approuver sur ce compte, un message lui parvient. Ouvrez-le et saisissez-y ce nombre :',
    waiting: 'Nous attendons votre réponse …',
    refused: {
      title: 'Cela n’a pas été approuvé',
      text: 'Le nombre était différent, ou quelqu’un a choisi « Ce n’était pas moi ». Vous pouvez redemander.',
    },
    over: {
      title: 'Personne n’a répondu',
      text: 'On peut répondre à un message pendant deux minutes. Vous pouvez redemander.',
    },
    again: 'Redemander',
    nothing: 'Rien sur votre téléphone ?',
    nothingLines: (address) => [
      `Ouvrez-y ${address}, dans l’application ou le navigateur que vous avez configuré : ce qui attend s’y affiche aussi.`,
      'Est-il en ligne ? « Ne pas déranger » et les économiseurs de batterie retiennent les messages.',
      'Si vous avez choisi « Ce n’était pas moi » dans la dernière heure, nous ne demandons rien à votre téléphone. Choisissez un autre moyen.',
    ],
  },
  approve: {
    title: 'Est-ce vous ?',
    loading: 'Nous regardons si quelque chose attend …',
    noDevice: {
      title: 'Ce navigateur ne peut rien approuver',
      text: 'Il n’a pas été configuré pour cela dans ce portail, ou ses données ont été effacées. Connectez-vous et choisissez « Approbation par téléphone » pour le configurer.',
    },
    gone: {
      title: 'Cet appareil ne peut plus approuver',
      text: 'Il a été retiré du compte. Connectez-vous et choisissez « Approbation par téléphone » pour le configurer de nouveau.',
    },
    nothing: {
      title: 'Rien ne vous attend',
      text: 'On peut répondre à une demande pendant deux minutes. Redemandez sur l’autre écran.',
    },
    look: 'Regarder de nouveau',
    asks: {
      'sign-in': (portal) => `Quelqu’un veut se connecter à ${portal} sous votre nom.`,
      recovery: (portal) => `Quelqu’un veut retrouver l’accès à votre compte par ${portal}.`,
      restore: (portal) => `Quelqu’un dit avoir perdu l’accès à votre compte et en demande un nouveau à ${portal}.`,
      change: (portal) =>
        `Quelqu’un qui est connecté à ${portal} sous votre nom veut changer la façon dont vous prouvez votre identité.`,
      device: (portal) => `Cet appareil est en cours de configuration pour approuver sur ${portal}.`,
    },
    from: 'De',
    at: 'À',
    unknownPlace: 'un appareil inconnu',
    label: 'Le nombre affiché sur l’autre écran',
    hint: 'Deux chiffres. Seule la page que vous avez ouverte vous-même l’affiche.',
    wrongShape: 'Saisissez les deux chiffres qu’affiche l’autre écran',
    approve: 'Oui, c’est moi',
    notMe: 'Ce n’était pas moi',
    notMeText:
      'La récupération de votre compte est alors bloquée pendant 24 heures, tout le monde est déconnecté de ce portail, et votre équipe de sécurité est prévenue.',
    warning:
      'Ne saisissez jamais un nombre que quelqu’un vous dicte au téléphone ou dans un message, quel qu’il prétende être.',
    approved: {
      title: 'Merci',
      text: 'Retournez à l’autre écran : il poursuit de lui-même. Vous pouvez fermer cette page.',
    },
    deviceDone: {
      title: 'Cet appareil peut désormais approuver',
      text: 'Il pourra vous demander si c’est vraiment vous. Vous avez reçu un e-mail à ce sujet.',
    },
    refused: {
      title: 'Merci. Votre compte est protégé.',
      text: 'La récupération est bloquée pendant 24 heures, tout le monde est déconnecté de ce portail, et votre équipe de sécurité est au courant. Quelqu’un connaît peut-être votre mot de passe : changez-le bientôt, sur un appareil de confiance.',
    },
    wrong: {
      title: 'C’était un autre nombre',
      text: 'Pour votre sécurité, chaque demande n’admet qu’un essai. Personne n’est entré. Redemandez sur l’autre écran.',
    },
    over: {
      title: 'C’était trop tard',
      text: 'La demande a expiré, ou on y a déjà répondu. Redemandez sur l’autre écran.',
    },
  },
};
