import type { ChatTexts } from '../en/chat.ts';

export const chat: ChatTexts = {
  title: 'Messages instantanés',
  lead: (messenger) =>
    `Les codes peuvent arriver dans votre discussion ${messenger}, depuis le compte de votre organisation.`,
  honest: (messenger) =>
    `${messenger} peut lire ces messages, et qui s’empare de votre compte là-bas les reçoit aussi. Si vous utilisez cela, définissez un mot de passe propre dans ${messenger}. Une application d’authentification est plus sûre.`,
  none: 'Aucune discussion n’est encore associée.',
  connected: (name, messenger, date) => `${name} dans ${messenger}, associée le ${date}`,
  connect: 'Associer une discussion',
  other: 'Associer une autre discussion à la place',
  remove: 'Retirer',
  openTitle: (messenger) => `Ouvrez ${messenger}`,
  open: (messenger) => `Ouvrir dans ${messenger} sur cet appareil`,
  scan: (messenger) =>
    `Scannez cette image avec votre téléphone, ou utilisez le lien si ${messenger} est sur cet appareil. Appuyez ensuite sur « Démarrer ».`,
  qr: (messenger) => `Code QR qui ouvre la discussion dans ${messenger}`,
  codeLabel: 'Code de la discussion',
  codeHint: (until) => `Il arrive dès que vous avez appuyé sur « Démarrer ». Le lien sert une fois, jusqu’à ${until}.`,
  confirm: 'Associer la discussion',
  again: 'Rien n’est arrivé ? Créer un nouveau lien',
  doneTitle: 'Votre discussion est associée',
  done: (name) => `Les codes vont désormais à ${name}. Si ce n’est pas vous, retirez-la aussitôt.`,
  back: 'Retour aux messages instantanés',
  removeTitle: 'Retirer la discussion ?',
  removeText: 'Plus aucun code n’y sera envoyé.',
  removedTitle: 'La discussion est retirée',
  proofTitle: 'Consultez votre discussion',
  sent: (digits) =>
    `Si une discussion est associée à ce compte, un message avec un code à ${digits} chiffres lui parvient.`,
  sendText: 'Nous l’envoyons à la discussion que vous avez associée.',
  nothingLines: [
    'Cela peut prendre une minute. Regardez la discussion avec le compte de votre organisation.',
    'Le code va uniquement à la discussion associée. Si vous avez bloqué ce compte, ou n’en avez jamais associé, choisissez un autre moyen ou adressez-vous à votre centre d’assistance.',
  ],
};
