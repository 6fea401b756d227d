import type { ProfileTexts } from '../../screens/account/profile/profile-texts.ts';

export const profile: ProfileTexts = {
  title: 'Mes données',
  lead: 'Ce que ce portail sait de vous, et où il vous joint. L’annuaire de votre entreprise garde ses propres données.',
  lines: {
    login: 'Nom d’utilisateur',
    loginText: 'Votre organisation s’en occupe.',
    name: 'Nom',
    mail: 'Adresse e-mail',
    phone: 'Numéro de téléphone',
  },
  none: 'Rien pour l’instant',
  own: 'la vôtre',
  fromDirectory: 'de votre entreprise',
  change: 'Modifier',
  add: 'Ajouter',
  back: 'Retour à mes données',
  save: 'Enregistrer',
  names: {
    title: 'Comment devons-nous vous appeler ?',
    text: 'Cela ne change le nom que dans ce portail.',
    given: 'Prénom',
    surname: 'Nom de famille',
    wrong: 'Saisissez un nom, avec des lettres, de 64 caractères au plus',
    doneTitle: 'Votre nom est modifié',
  },
  contacts: {
    mail: {
      label: 'Nouvelle adresse e-mail',
      hint: 'De préférence une adresse que vous pouvez lire sans votre mot de passe professionnel.',
      changeTitle: 'À quelle adresse devons-nous écrire ?',
      lead: 'Les codes et les messages de ce portail y seront envoyés. Nous y envoyons d’abord un code, pour qu’une faute de frappe ne cause aucun tort. Votre adresse actuelle est prévenue.',
      codeTitle: 'Consultez votre nouvelle messagerie',
      sentTo: (to) => `Nous avons envoyé un code à ${to}. Tant que vous ne l’avez pas saisi, rien ne change.`,
      notArrived: 'Rien n’est arrivé ? Vérifier l’adresse',
      doneTitle: 'Votre adresse e-mail est modifiée',
      done: (shown) => `Désormais, nous écrivons à ${shown}.`,
      remove: 'Utiliser de nouveau l’adresse de mon entreprise',
      removeTitle: 'Retirer votre propre adresse ?',
      removeText: (to) =>
        to === undefined
          ? 'Votre entreprise n’a pas d’adresse enregistrée pour vous. Vous ne recevriez plus de codes par e-mail.'
          : `Les codes et les messages iront alors à ${to}, que votre entreprise a enregistrée.`,
      removedTitle: 'Votre propre adresse est retirée',
    },
    phone: {
      label: 'Numéro de téléphone',
      hint: 'Avec l’indicatif du pays, par exemple +33 6 12 34 56 78.',
      changeTitle: 'Quel numéro peut recevoir des SMS ?',
      lead: 'Un code envoyé à ce numéro est un moyen de prouver votre identité. Qui s’empare d’un numéro en reçoit aussi les messages ; une application ou des codes de secours sont donc plus sûrs si vous avez le choix.',
      codeTitle: 'Consultez votre téléphone',
      sentTo: (to) =>
        `Nous avons envoyé un SMS avec un code au ${to}. Tant que vous ne l’avez pas saisi, rien ne change.`,
      notArrived: 'Rien n’est arrivé ? Vérifier le numéro',
      doneTitle: 'Votre numéro de téléphone est enregistré',
      done: (shown) => `Les codes peuvent désormais aller au ${shown}.`,
      remove: 'Retirer mon numéro',
      removeTitle: 'Retirer votre numéro de téléphone ?',
      removeText: () => 'Vous ne pourrez plus prouver votre identité par un code sur ce téléphone.',
      removedTitle: 'Votre numéro de téléphone est retiré',
    },
  },
  mailWrong: 'Saisissez une adresse comme nom@example.com, sans accents',
  phoneWrong: {
    'no-country': 'Commencez par + et l’indicatif du pays, par exemple +33 pour la France',
    'not-a-number': 'Cela ne peut pas être un numéro de téléphone. Vérifiez les fautes de frappe',
    'country-not-allowed': 'Votre organisation n’envoie pas de SMS vers ce pays',
  },
  sendCode: 'M’envoyer un code',
  codeLabel: 'Code du message',
  codeHint: (time) => `Il est valable jusqu’à ${time}. Laissez cette page ouverte.`,
  confirm: 'Confirmer',
};
