import type { RestoreTexts } from '../../screens/restore/restore-texts.ts';

export const restore: RestoreTexts = {
  overline: 'Retrouver l’accès',
  lost: {
    title: 'Que ne pouvez-vous plus utiliser ?',
    lead: 'Cochez tout ce qui est perdu. Vous prouvez ensuite votre identité avec ce qui reste, et une personne de l’informatique décide.',
    items: {
      password: {
        title: 'Mon mot de passe',
        text: 'Oublié. Une fois l’accord de l’informatique donné, vous en choisissez un nouveau.',
      },
      mail: {
        title: 'Ma messagerie',
        text: 'Vous ne pouvez pas lire les e-mails à l’adresse enregistrée. Vous nous en donnez une nouvelle.',
      },
      token: {
        title: 'Mon application ou mon appareil d’authentification',
        text: 'Le téléphone ou l’appareil qui produit vos codes est perdu, cassé ou nouveau. L’ancien est désactivé.',
      },
    },
    empty: 'Cochez au moins une ligne',
    who: 'Une personne examine chaque demande : cela prend donc plus que quelques minutes.',
    onlyPassword: {
      title: 'Seulement le mot de passe ?',
      text: 'Il y a alors plus rapide. Vous en choisissez un nouveau vous-même, en quelques minutes, et personne n’a à donner son accord.',
    },
    onlyMail: {
      title: 'Pouvez-vous encore vous connecter ?',
      text: 'Il y a alors plus rapide. Vous changez l’adresse vous-même, et personne n’a à donner son accord.',
      link: 'Me connecter et changer mon adresse',
    },
  },
  things: { password: 'Mot de passe', mail: 'Messagerie', token: 'Authentificateur' },
  proof: {
    chooseTitle: 'Que vous reste-t-il ?',
    text: 'Prouvez votre identité avec quelque chose que vous n’avez pas perdu.',
    ways: {
      'email-code': 'Nous l’envoyons à l’adresse enregistrée.',
      'sms-code': 'Nous l’envoyons au numéro enregistré.',
      'chat-code': 'Nous l’envoyons à la discussion que vous avez associée.',
      push: 'Votre téléphone vous demande si c’est vous.',
      'token-code': 'De l’application ou de l’appareil que vous avez configuré.',
      passkey: 'Par empreinte, visage, code PIN ou clé de sécurité.',
      'recovery-code': 'De la liste que vous avez imprimée ou enregistrée.',
      'bootstrap-code': 'D’une personne qui s’occupe des comptes.',
      'security-questions': 'Avec les réponses que vous avez définies.',
      'directory-password': 'Celui avec lequel vous ouvrez votre ordinateur.',
      'portal-password': 'Celui que vous avez choisi pour ce portail seulement.',
    },
    other: 'Le prouver autrement',
    none: 'Je n’ai plus rien de tout cela',
    noneEnd: {
      title: 'Alors, parlez à une personne',
      text: 'Il ne reste rien à quoi cette page pourrait vous reconnaître ; elle ne peut donc pas transmettre de demande pour vous. Les personnes ci-dessous le peuvent : elles s’assurent en personne que c’est vous. Rien n’a été envoyé et rien n’a été changé.',
    },
    notEnough: {
      title: 'C’était exact, mais cela ne suffit pas',
      text: 'Votre organisation demande plus d’une preuve, et vous n’en avez pas configuré d’autre. Rien n’a été envoyé et rien n’a été changé. Les personnes ci-dessous peuvent s’assurer en personne que c’est vous.',
    },
  },
  password: {
    title: 'Choisissez un mot de passe pour ce portail',
    lead: 'Il fonctionne ici une fois l’accord de l’informatique donné. Ce n’est pas le mot de passe de votre compte professionnel.',
  },
  mail: {
    title: 'Où pouvons-nous vous écrire ?',
    lead: 'Nous envoyons d’abord un code à la nouvelle adresse, pour qu’une faute de frappe ne cause aucun tort. Nous prévenons aussi votre ancienne adresse.',
    label: 'Nouvelle adresse e-mail',
    hint: 'Une adresse que vous pouvez lire maintenant, sans votre mot de passe professionnel.',
    wrong: 'Saisissez une adresse comme nom@example.com, sans accents',
    send: 'M’envoyer un code',
  },
  code: {
    title: 'Consultez votre nouvelle messagerie',
    sentTo: (address) => `Nous avons envoyé un code à ${address}.`,
    otherAddress: 'Rien n’est arrivé ? Vérifier l’adresse',
  },
  summary: {
    title: 'Vérifiez une dernière fois',
    lead: 'Voici ce que verra l’informatique.',
    who: 'Nom d’utilisateur',
    lost: 'Perdu',
    shown: 'Vous avez prouvé',
    mail: 'Nouvelle adresse e-mail',
    password: 'Nouveau mot de passe du portail',
    passwordText: 'Choisi. Personne ne peut le voir, pas même l’informatique.',
    change: 'Modifier',
    then: 'Quand vous l’envoyez',
    thenLines: [
      'Vous recevez un numéro à garder. Il permet à l’informatique de trouver votre demande.',
      'Nous prévenons l’adresse e-mail enregistrée aujourd’hui, pour que personne ne puisse le faire à votre insu.',
      'Rien ne change tant qu’une personne de l’informatique n’a pas donné son accord.',
    ],
    submit: 'Envoyer à l’informatique',
    unsure: {
      title: 'Nous ne savons pas si elle est arrivée',
      text: 'La connexion s’est interrompue pendant l’envoi. Veuillez l’envoyer de nouveau : cela reste une seule demande.',
    },
  },
  expired:
    'Pour votre sécurité, nous ne gardons cela ouvert que 15 minutes. Rien n’a été envoyé, et votre nom est toujours saisi.',
  unsureEnd: {
    title: 'Votre demande est probablement arrivée',
    text: 'La connexion s’est interrompue juste à l’envoi ; cette page ne le sait donc pas. Si elle est arrivée, l’adresse e-mail enregistrée reçoit un message avec son numéro. Adressez-vous aux personnes ci-dessous avant de recommencer.',
  },
  state: {
    reference: 'Votre numéro',
    keep: 'Notez-le, ou prenez cette page en photo. L’informatique vous le demandera si vous appelez.',
    submitted: (when) => `Envoyée le ${when}`,
    decided: (when) => `Décidée le ${when}`,
    until: (day) => `Ouverte jusqu’au ${day}`,
    gave: 'Nouvelle adresse e-mail',
    about: 'Perdu',
    states: {
      waiting: {
        title: 'L’informatique a votre demande',
        text: 'Rien n’a encore changé. Une personne va l’examiner.',
      },
      verified: { title: 'Vous pouvez revenir', text: 'L’informatique a accepté votre demande.' },
      refused: {
        title: 'L’informatique n’a pas accepté votre demande',
        text: 'Rien n’a été changé. Elle n’a pas pu être sûre que c’était vous, cela arrive. Parlez-lui : elle peut vous dire pourquoi, et vous aider en personne.',
      },
      cancelled: {
        title: 'Votre demande est close',
        text: 'Elle a été retirée, ou quelqu’un s’est connecté à ce compte par un autre moyen : elle se ferme alors d’elle-même, par sécurité. Rien n’a été changé. Si ce n’était pas vous, signalez-le à votre centre d’assistance.',
      },
      expired: {
        title: 'Votre demande a expiré',
        text: 'Personne ne s’est prononcé à temps, elle a donc été close. Rien n’a été changé. Parlez à votre centre d’assistance avant d’en envoyer une autre.',
      },
    },
    next: 'La suite',
    waitingLines: [
      {
        title: 'L’informatique s’assure que c’est vous',
        text: 'Elle peut vous appeler, ou vous demander de passer. Elle ne demande jamais de mot de passe ni de code.',
      },
      {
        title: 'Nous vous écrivons',
        text: 'Par e-mail, dès que la décision est prise. Cela dépend des horaires : souvent le jour ouvré même.',
      },
      {
        title: 'Vous pouvez regarder ici',
        text: 'Rouvrez ce portail dans ce navigateur, dans les 30 jours : sa première page vous mène ici.',
      },
    ],
    verifiedLines: {
      password: {
        title: 'Mot de passe',
        text: 'Choisissez-en un nouveau par « J’ai oublié mon mot de passe », ou avec ce que l’informatique vous a donné.',
      },
      mail: {
        title: 'Messagerie',
        text: 'Désormais, nous écrivons à votre nouvelle adresse, et les codes y sont envoyés.',
      },
      token: {
        title: 'Application ou appareil',
        text: 'L’ancien est désactivé et n’est plus demandé. Connectez-vous et configurez-en bientôt un nouveau.',
      },
    },
    portalPassword: { title: 'Mot de passe du portail', text: 'Celui que vous avez choisi fonctionne maintenant.' },
    withdraw: 'Retirer la demande',
    withdrawTitle: 'Retirer votre demande ?',
    withdrawText:
      'L’informatique ne l’examinera plus, et rien ne sera changé. Vous pouvez en envoyer une nouvelle à tout moment.',
    withdrawn: { title: 'Votre demande est retirée', text: 'Rien n’a été changé.' },
    keepIt: 'Non, la garder',
    none: {
      title: 'Il n’y a pas de demande dans ce navigateur',
      text: 'Une demande ne se consulte que là d’où elle a été envoyée, et pendant 30 jours. Si vous avez un numéro, votre centre d’assistance peut vous en dire plus.',
    },
    again: 'Regarder de nouveau',
  },
  line: {
    waiting: (reference) => `Votre demande ${reference} est entre les mains de l’informatique`,
    decided: (reference) => `Votre demande ${reference} a reçu une réponse`,
    look: 'La consulter',
  },
  notice: {
    title: 'Quelqu’un a demandé à entrer dans ce compte',
    text: (when, reference, things) =>
      `Le ${when}, quelqu’un a demandé à l’informatique de rétablir l’accès (numéro ${reference}). Serait perdu : ${things}. Rien n’a encore changé.`,
    ask: 'Si c’était vous, vous n’avez rien à faire. Sinon, fermez-la maintenant.',
    cancel: 'Ce n’était pas moi : fermer la demande',
    cancelledTitle: 'La demande est close',
    cancelledText: 'Rien n’a été changé. Dites à votre centre d’assistance que ce n’était pas vous.',
  },
};
