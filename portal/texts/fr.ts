import type { Texts } from './en.ts';

const actions: Texts['actions'] = {
  'password.reset': {
    title: 'J’ai oublié mon mot de passe',
    text: 'Prouvez votre identité avec un code, puis choisissez-en un nouveau.',
  },
  'account.unlock': { title: 'Mon compte est bloqué', text: 'Débloquez-le et gardez votre mot de passe.' },
  'access.restore': {
    title: 'Je n’ai plus accès',
    text: 'Messagerie, téléphone ou mot de passe perdu : demandez à l’informatique de vous rouvrir l’accès.',
  },
  'password.change': { title: 'Changer mon mot de passe', text: 'Vous connaissez l’actuel, ou il a expiré.' },
  'token.manage': {
    title: 'Mes jetons',
    text: 'Les applications et appareils qui produisent vos codes de connexion.',
  },
  'passkey.manage': {
    title: 'Mes clés d’accès',
    text: 'Connectez-vous par empreinte, visage, code PIN ou clé de sécurité.',
  },
  'push.manage': {
    title: 'Approbation par téléphone',
    text: 'Votre téléphone vous interroge, et vous y saisissez un nombre.',
  },
  'recovery-codes.manage': {
    title: 'Mes codes de secours',
    text: 'Un moyen de revenir sans téléphone ni messagerie.',
  },
  'portal-password.manage': {
    title: 'Mon mot de passe du portail',
    text: 'Un mot de passe réservé à ce portail.',
  },
  'chat.manage': { title: 'Messages instantanés', text: 'Recevez vos codes dans une discussion.' },
  'questions.manage': {
    title: 'Mes questions de sécurité',
    text: 'Choisissez des questions auxquelles vous seul pouvez répondre.',
  },
  'activity.show': {
    title: 'Mon activité',
    text: 'Ce qui s’est passé sur votre compte, et que faire si ce n’était pas vous.',
  },
  'environments.manage': {
    title: 'Où je me connecte',
    text: 'Les appareils et les lieux que nous connaissons par vos connexions.',
  },
  'profile.edit': { title: 'Mes données', text: 'Votre nom, votre adresse e-mail et votre numéro de téléphone.' },
};

const factors: Texts['factors'] = {
  'email-code': 'Un code par e-mail',
  'sms-code': 'Un code par SMS',
  'token-code': 'Un code de mon application ou de mon appareil',
  passkey: 'Ma clé d’accès',
  push: 'Un message sur mon téléphone',
  'chat-code': 'Un code par message instantané',
  'recovery-code': 'Un de mes codes de secours',
  'bootstrap-code': 'Un code de mon administrateur',
  'security-questions': 'Mes questions de sécurité',
  'directory-password': 'Mon mot de passe',
  'portal-password': 'Mon mot de passe pour ce portail',
};

const rules: Texts['rules'] = {
  'min-length': ({ min }) => `Au moins ${min} caractères`,
  'max-length': ({ max }) => `Au plus ${max} caractères`,
  classes: ({ needed }) =>
    Number(needed) >= 4
      ? 'Des minuscules, des majuscules, des chiffres et d’autres caractères'
      : `Au moins ${needed} parmi : minuscules, majuscules, chiffres, autres caractères`,
  complexity: ({ needed }) => `Au moins ${needed} sortes de caractères : minuscules, majuscules, chiffres, symboles`,
  'own-name': () => 'Aucune partie de votre nom ou de votre nom d’utilisateur',
  'banned-word': () => 'Aucun mot exclu par votre organisation',
  repeats: ({ most }) => `Aucun caractère ${most} fois de suite, rien de répété (salutsalut)`,
  sequences: ({ most }) => `Jamais ${most} dans leur ordre (abcd, 4321)`,
  keyboard: ({ most }) => `Jamais ${most} touches voisines (azert)`,
  common: () => 'Aucun des mots de passe les plus courants',
  strength: () => 'Difficile à deviner',
  breached: () => 'Aucun mot de passe volé : les attaquants connaissent déjà celui-ci',
};

const outcomes: Texts['outcomes'] = {
  done: { title: 'C’est fait', text: 'L’annuaire l’a confirmé.' },
  'credentials-refused': {
    title: 'Le nom d’utilisateur ou le mot de passe est inexact',
    text: 'Vérifiez les deux. Les majuscules comptent dans le mot de passe. Si vous l’avez oublié, vous pouvez en choisir un nouveau. Après de nombreux essais erronés, un compte se bloque ; vous pouvez le débloquer.',
  },
  'password-must-change': {
    title: 'Il vous faut d’abord un nouveau mot de passe',
    text: 'Votre mot de passe est exact, mais votre organisation vous demande d’en choisir un nouveau maintenant.',
  },
  'password-expired': {
    title: 'Votre mot de passe a expiré',
    text: 'Il était exact, mais il est trop ancien. Choisissez-en un nouveau maintenant.',
  },
  'account-locked': {
    title: 'Votre compte est bloqué',
    text: 'Il y a eu trop de mots de passe erronés. Débloquez le compte, ou attendez qu’il se rouvre de lui-même.',
  },
  'account-disabled': {
    title: 'Votre compte est désactivé',
    text: 'Seul votre centre d’assistance peut le réactiver. Votre mot de passe n’a pas été changé.',
  },
  'account-expired': {
    title: 'Votre compte a atteint sa date de fin',
    text: 'Seul votre centre d’assistance peut le prolonger. Votre mot de passe n’a pas été changé.',
  },
  'logon-restricted': {
    title: 'Vous ne pouvez pas vous connecter à cette heure ou depuis ce poste',
    text: 'Votre mot de passe est exact, mais votre compte est limité à certaines heures ou à certains ordinateurs. Adressez-vous à votre centre d’assistance.',
  },
  'old-password-wrong': {
    title: 'Votre mot de passe actuel est inexact',
    text: 'Rien n’a été changé. Saisissez-le de nouveau. Attention : trop d’essais erronés bloquent le compte.',
  },
  'password-too-short': {
    title: 'Le nouveau mot de passe est trop court',
    text: 'L’annuaire en demande un plus long. Rien n’a été changé. Ajoutez un mot ou deux.',
  },
  'password-too-simple': {
    title: 'Le nouveau mot de passe est trop simple',
    text: 'L’annuaire demande plus de sortes de caractères, et rien de votre nom. Rien n’a été changé.',
  },
  'password-too-young': {
    title: 'Votre mot de passe a été changé il y a peu',
    text: 'Rien n’a été changé. L’annuaire impose un délai avant le prochain changement. S’il vous en faut un nouveau maintenant, adressez-vous à votre centre d’assistance.',
  },
  'password-in-history': {
    title: 'Vous avez déjà utilisé ce mot de passe',
    text: 'L’annuaire se souvient de vos anciens mots de passe. Rien n’a été changé. Choisissez-en un vraiment nouveau.',
  },
  'password-breaks-rules': {
    title: 'Le nouveau mot de passe enfreint une règle',
    text: 'Les règles de votre organisation ne le permettent pas. Rien n’a été changé. Les règles figurent ci-dessous.',
  },
  'password-refused': {
    title: 'L’annuaire n’a pas accepté ce mot de passe',
    text: 'Il n’a pas donné de raison. Rien n’a été changé. Un mot de passe plus long, jamais utilisé, convient en général.',
  },
  'directory-refused': {
    title: 'L’annuaire n’a pas permis cette opération',
    text: 'Seul votre centre d’assistance peut en chercher la raison. Rien n’a été changé. Un autre mot de passe n’y changera rien ; veuillez le lui signaler.',
  },
  'must-change-void': {
    title: 'Ce compte garde son mot de passe sans limite de durée',
    text: 'Un mot de passe pour une seule connexion ne peut pas lui être donné. Rien n’a été changé. Veuillez le signaler à votre centre d’assistance.',
  },
  'attribute-closed': {
    title: 'Cela ne peut pas être modifié ici',
    text: 'Votre organisation n’a pas ouvert cette donnée dans son propre réseau. Rien n’a été changé. Veuillez le signaler à votre centre d’assistance.',
  },
  'attribute-refused': {
    title: 'Votre annuaire n’a pas accepté cette donnée',
    text: 'Une donnée est trop longue ou a une forme que l’annuaire de votre organisation n’accepte pas. Rien n’a été changé. Vérifiez votre saisie.',
  },
  'no-rights': {
    title: 'Latchkey n’est pas encore autorisé à faire cela',
    text: 'Votre annuaire ne donne pas à Latchkey le droit de modifier votre compte. Rien n’a été changé. Veuillez le signaler à votre centre d’assistance.',
  },
  'protected-account': {
    title: 'Ce compte ne peut pas être modifié ici',
    text: 'Les comptes à droits particuliers sont gérés à la main. Rien n’a été changé. Adressez-vous à votre centre d’assistance.',
  },
  'outside-scope': {
    title: 'Ce compte n’est pas géré ici',
    text: 'Il appartient à une partie de l’entreprise qui n’utilise pas cette page. Rien n’a été changé. Adressez-vous à votre centre d’assistance.',
  },
  'account-not-found': {
    title: 'Votre compte est introuvable',
    text: 'Il a peut-être été déplacé ou renommé à l’instant. Rien n’a été changé. Adressez-vous à votre centre d’assistance.',
  },
  'directory-unavailable': {
    title: 'L’annuaire de l’entreprise n’a pas répondu',
    text: 'Rien n’a été changé. Veuillez réessayer dans une minute.',
  },
  expired: {
    title: 'C’était trop long, l’opération a été abandonnée',
    text: 'Rien n’a été changé, et rien ne se produira plus tard. Veuillez réessayer.',
  },
  'rate-capped': {
    title: 'Trop de demandes en ce moment',
    text: 'Le réseau de votre entreprise limite les changements pour l’instant. Rien n’a été changé. Veuillez réessayer dans quelques minutes.',
  },
  'job-refused': {
    title: 'Le réseau de votre entreprise n’a pas accepté la demande',
    text: 'Rien n’a été changé. Veuillez réessayer. Si cela se reproduit, signalez-le à votre centre d’assistance.',
  },
  unknown: {
    title: 'Nous n’avons pas pu savoir si cela a abouti',
    text: 'Le changement a peut-être eu lieu, ou non. Essayez d’abord de vous connecter avec le nouveau mot de passe. En cas d’échec, revenez et réessayez.',
  },
};

const troubles: Texts['troubles'] = {
  offline: {
    title: 'Il n’y a pas de connexion',
    text: 'Votre saisie est toujours là. Vérifiez votre réseau et réessayez.',
  },
  'bad-request': {
    title: 'Une saisie ne peut pas être utilisée',
    text: 'Vérifiez qu’elle ne contient pas de faute de frappe et réessayez.',
  },
  'session-required': {
    title: 'Vous avez été déconnecté',
    text: 'Pour votre sécurité, cela arrive au bout d’un moment. Veuillez vous reconnecter.',
  },
  'flow-required': {
    title: 'Le temps est écoulé',
    text: 'Pour votre sécurité, nous ne gardons cela ouvert que 15 minutes. Rien n’a été changé.',
  },
  'proof-refused': { title: 'C’est inexact', text: 'Vérifiez et réessayez.' },
  'fresh-proof-required': {
    title: 'Veuillez prouver encore une fois votre identité',
    text: 'Cela vaut dix minutes, et elles sont écoulées.',
  },
  'request-forged': {
    title: 'Cette demande a été bloquée',
    text: 'Elle ne semblait pas venir de cette page. Fermez les autres onglets, rechargez et réessayez.',
  },
  'wrong-door': {
    title: 'Veuillez utiliser l’adresse habituelle',
    text: 'Ouvrez cette page par l’adresse que votre organisation vous a donnée.',
  },
  'not-allowed': {
    title: 'Ce n’est pas proposé ici',
    text: 'Votre organisation ne l’a pas activé. Adressez-vous à votre centre d’assistance.',
  },
  'not-found': {
    title: 'Il n’y a rien ici',
    text: 'L’adresse comporte peut-être une faute de frappe, ou le lien a déjà servi.',
  },
  'wrong-step': {
    title: 'Pas tout à fait encore',
    text: 'Une autre étape doit venir d’abord. Veuillez réessayer dans un instant.',
  },
  'too-many-issues': {
    title: 'Des demandes antérieures attendent encore',
    text: 'L’informatique ne s’est pas encore prononcée à leur sujet. Rien de nouveau n’a été envoyé.',
  },
  'rules-broken': {
    title: 'Toutes les règles ne sont pas encore respectées',
    text: 'Les règles figurent sur la page. Rien n’a été changé.',
  },
  'name-taken': { title: 'Ce nom n’est pas libre', text: 'Veuillez en choisir un autre.' },
  'too-large': { title: 'C’est trop long', text: 'Veuillez utiliser quelque chose de plus court.' },
  'challenge-required': {
    title: 'La vérification n’a pas abouti',
    text: 'Il y a plus d’activité que d’habitude ; chaque appareil doit donc d’abord accomplir une petite tâche. Rien n’a été envoyé. Veuillez réessayer.',
  },
  'too-many-tries': {
    title: 'Trop d’essais',
    text: 'Pour protéger votre compte, nous devons nous arrêter ici un moment.',
  },
  'directory-unreachable': {
    title: 'L’annuaire de l’entreprise est injoignable',
    text: 'Rien n’a été changé, et votre compte n’a aucun problème. Veuillez réessayer dans quelques minutes.',
  },
  internal: {
    title: 'Cela n’a pas fonctionné, et c’est de notre faute',
    text: 'Votre saisie est toujours là. Veuillez réessayer. Si cela persiste, signalez-le à votre centre d’assistance.',
  },
  'trust-broken': {
    title: 'Nous nous sommes arrêtés avant que votre mot de passe ne quitte cet appareil',
    text: 'Nous n’avons pas pu nous assurer que seul le réseau de votre entreprise peut l’ouvrir. Rien n’a été envoyé. Veuillez le signaler à votre centre d’assistance.',
  },
};

/** Everything the portal says, in French. */
export const fr: Texts = {
  languageName: 'Français',
  common: {
    continue: 'Continuer',
    tryAgain: 'Réessayer',
    home: 'Retour au début',
    cancel: 'Annuler',
    show: 'Afficher',
    hide: 'Masquer',
    copy: 'Copier',
    copied: 'Copié',
    working: 'Un instant …',
    loading: 'Chargement …',
    errorPrefix: 'Erreur : ',
    skip: 'Aller au contenu principal',
    language: 'Langue',
    problem: 'Il y a un problème',
    usuallyAs: (login) => `Pour ${login}`,
    tryAt: (time) => `Vous pourrez réessayer à partir de ${time}.`,
    requestId: (id) => `Si vous demandez de l’aide, donnez ce numéro : ${id}`,
  },
  help: {
    title: 'Qui peut vous aider ?',
    nobody: 'Adressez-vous aux personnes qui s’occupent de votre ordinateur.',
    seal: 'Votre mot de passe est scellé sur cet appareil. Seul le réseau de votre entreprise peut l’ouvrir.',
  },
  home: {
    title: 'Comment pouvons-nous vous aider ?',
    lead: 'Retrouvez vous-même l’accès à votre compte professionnel.',
    none: 'Rien n’est encore proposé ici. Adressez-vous à votre centre d’assistance.',
    more: 'Une fois connecté',
    away: {
      title: 'L’annuaire de l’entreprise est injoignable pour le moment',
      text: 'Votre compte n’a aucun problème, mais les mots de passe ne peuvent pas être changés tant qu’il ne répond pas. Cette page continue de vérifier.',
    },
    back: 'L’annuaire de l’entreprise est de nouveau joignable.',
    noPortal: {
      title: 'Quel est votre portail ?',
      text: 'Il n’y a pas de portail à cette adresse. Vérifiez-la, ou demandez la bonne à votre centre d’assistance.',
    },
  },
  name: {
    title: 'Quel est votre nom d’utilisateur ?',
    label: 'Nom d’utilisateur',
    hint: 'Celui avec lequel vous ouvrez votre ordinateur, ou votre adresse e-mail professionnelle.',
    empty: 'Saisissez votre nom d’utilisateur',
    notAName: 'Cela ne peut pas être un nom d’utilisateur. Vérifiez les fautes de frappe',
  },
  email: {
    title: 'Consultez votre messagerie',
    sent: (digits) =>
      `Si une adresse e-mail est enregistrée pour ce compte, un message avec un code à ${digits} chiffres lui parvient.`,
    sentTo: (login) => `Vous l’avez demandé pour ${login}.`,
    sentThere: (digits, to) => `Un message avec un code à ${digits} chiffres est en route vers ${to}.`,
    label: 'Code du message',
    hint: (time) => `Il est valable jusqu’à ${time}. Laissez cette page ouverte.`,
    again: 'Envoyer un autre code',
    againIn: (time) => `Vous pourrez demander un autre code dans ${time}`,
    sentAgain: 'Un autre code est en route. Seul le plus récent est valable.',
    send: 'M’envoyer un code',
    sendText: 'Nous l’envoyons à l’adresse e-mail que votre entreprise a enregistrée pour vous.',
    nothing: 'Rien n’est arrivé ?',
    nothingLines: [
      'Cela peut prendre une minute ou deux. Regardez aussi dans les courriers indésirables.',
      'Le code va uniquement à l’adresse enregistrée par votre entreprise. Si elle est ancienne, ou si c’est justement la boîte que vous ne pouvez pas ouvrir, adressez-vous à votre centre d’assistance.',
    ],
    otherName: (login) => `« ${login} » est-il exact ? Utiliser un autre nom`,
  },
  pushTitle: 'Regardez votre téléphone',
  sms: {
    title: 'Consultez votre téléphone',
    sent: (digits) =>
      `Si un numéro de téléphone est enregistré pour ce compte, un SMS avec un code à ${digits} chiffres lui parvient.`,
    sendText: 'Nous l’envoyons au numéro de téléphone que vous avez enregistré.',
    nothingLines: [
      'Cela peut prendre une minute ou deux. Le téléphone est-il allumé, et a-t-il du réseau ?',
      'Le code va uniquement au numéro enregistré. S’il est ancien, ou si vous n’en avez jamais donné, choisissez un autre moyen ou adressez-vous à votre centre d’assistance.',
    ],
  },
  code: {
    empty: 'Saisissez le code',
    notDigits: 'Un code ne contient que des chiffres',
    length: (digits) => `Le code a ${digits} chiffres`,
    incomplete: 'Ce code n’est pas complet. Vérifiez chaque chiffre',
    refused: 'Ce code est inexact',
    refusedText:
      'Prenez le code le plus récent et vérifiez chaque chiffre. Les codes cessent de valoir après un moment.',
    otherWay: 'Le prouver autrement :',
  },
  app: {
    title: 'Ouvrez votre application d’authentification',
    text: 'Saisissez le code qu’elle affiche pour votre compte professionnel. Un appareil à bouton convient tout aussi bien.',
    label: 'Votre code',
    hint: 'En général 6 chiffres. Toujours le plus récent.',
    withPin: {
      before: 'En général 6 chiffres. Si vous avez défini un code PIN, saisissez-le juste avant le code.',
      after: 'En général 6 chiffres. Si vous avez défini un code PIN, saisissez-le juste après le code.',
    },
    drifted: 'Mes codes ne sont jamais acceptés',
    lost: 'Je n’ai plus l’application ou l’appareil',
    lostText: 'Une personne doit alors s’assurer que c’est bien vous. Votre centre d’assistance peut le faire.',
  },
  steps: { of: (step, total) => `Étape ${step} sur ${total}` },
  password: {
    title: 'Choisissez un nouveau mot de passe',
    label: 'Nouveau mot de passe',
    current: 'Mot de passe actuel',
    rules: 'Votre nouveau mot de passe demande',
    met: 'respecté',
    unmet: 'pas encore',
    suggest: 'Proposez-m’en un',
    suggestion: 'Notre proposition',
    use: 'Prendre celui-ci',
    another: 'Un autre',
    other: 'Choisir un autre mot de passe',
    used: 'La proposition est saisie et visible, pour que vous puissiez la noter.',
    empty: 'Saisissez un nouveau mot de passe',
    currentEmpty: 'Saisissez votre mot de passe actuel',
    brokenRules: 'Le mot de passe ne respecte pas encore toutes les règles',
    submit: 'Changer mon mot de passe',
    phrase: 'Trois ou quatre mots sans rapport entre eux sont faciles à retenir et difficiles à deviner.',
  },
  waiting: {
    reset: 'Changement de votre mot de passe',
    unlock: 'Déblocage de votre compte',
    verify: 'Vérification de votre mot de passe',
    sealed: 'Scellé sur cet appareil',
    sent: 'Remis au réseau de votre entreprise',
    carriedOut: 'L’annuaire effectue le changement',
    soon: 'Cela prend en général quelques secondes.',
    longer: 'C’est toujours en cours. Vous n’avez rien à faire.',
    long: 'C’est plus long que d’habitude. Nous continuons d’attendre, et nous vous dirons le vrai résultat.',
    again: 'Il n’y a pas encore de réponse, nous redemandons donc. Vous n’avez rien à faire.',
    unsure: {
      title: 'Nous ne savons pas encore si cela a abouti',
      text: 'Veuillez réessayer. C’est le même changement qui est redemandé ; il ne peut pas avoir lieu deux fois.',
    },
  },
  done: {
    reset: 'Votre mot de passe est changé',
    resetLead: 'L’annuaire l’a confirmé. Utilisez désormais le nouveau mot de passe.',
    next: 'Et maintenant',
    nextLines: [
      {
        title: 'Téléphone et tablette',
        text: 'Saisissez le nouveau mot de passe là où la messagerie, l’agenda et le Wi-Fi l’utilisent. Un appareil qui essaie sans cesse l’ancien peut bloquer votre compte.',
      },
      { title: 'Outlook et Teams', text: 'Reconnectez-vous quand ils le demandent.' },
      {
        title: 'Ordinateur portable hors du bureau',
        text: 'Windows peut demander l’ancien mot de passe tant qu’il n’atteint pas le réseau de l’entreprise. Connectez-vous avec l’ancien, lancez le VPN, verrouillez l’écran et déverrouillez-le avec le nouveau.',
      },
    ],
    notice: 'Nous vous prévenons aussi par e-mail, pour que vous le remarquiez si ce n’était pas vous.',
    elsewhere:
      'Tous les sites ne le savent pas encore : si cela ne marche pas quelque part, réessayez-y dans quelques minutes.',
    unlock: 'Votre compte est débloqué',
    unlockLead: 'Votre mot de passe est resté le même. Vous pouvez de nouveau vous connecter.',
    unlockNext: 'S’il se bloque encore',
    unlockLines: [
      {
        title: 'Cherchez un ancien mot de passe',
        text: 'Souvent, un téléphone, une tablette ou un lecteur réseau continue d’en essayer un. Mettez-le à jour à cet endroit.',
      },
      { title: 'Un doute sur votre mot de passe ?', text: 'Choisissez-en un nouveau plutôt que d’essayer encore.' },
    ],
  },
  expired: {
    title: 'Recommençons',
    text: 'Pour votre sécurité, nous ne gardons cela ouvert que 15 minutes. Rien n’a été changé, et votre nom est toujours saisi.',
    unlockText:
      'Pour votre sécurité, nous ne gardons cela ouvert que 15 minutes. Essayez d’abord de vous connecter : votre compte est peut-être déjà ouvert.',
    button: 'Recommencer',
  },
  obstacle: {
    lead: 'Nous savons maintenant que c’est vous. Mais nous ne pouvons pas le faire ici.',
    factorsMissingNext: 'À votre prochaine connexion, ce portail vous montrera ce qui manque.',
    factorsMissing: {
      title: 'Il nous faut une preuve de plus, et il n’y en a pas encore',
      text: 'C’était exact. Mais votre organisation demande plus d’un moyen de prouver votre identité, et vous n’en avez pas configuré d’autre. Rien n’a été changé. Votre centre d’assistance peut vous aider en personne.',
    },
  },
  away: {
    title: 'L’annuaire de l’entreprise est injoignable pour le moment',
    text: 'Nous ne demandons pas de mot de passe tant qu’il ne pourrait pas servir. Votre preuve reste valable un moment ; cette page continue de vérifier et poursuit d’elle-même.',
    signIn: 'La connexion a besoin de l’annuaire de l’entreprise. Cette page continue de vérifier.',
  },
  signIn: {
    title: 'Se connecter',
    leads: {
      'directory-password': 'Avec le nom et le mot de passe de votre compte professionnel.',
      'portal-password': 'Avec votre nom et le mot de passe choisi pour ce portail.',
      'email-code': 'Nous envoyons un code à l’adresse e-mail enregistrée pour vous.',
      'security-questions':
        'Avec un code de votre application d’authentification et les réponses à vos questions de sécurité.',
      passkey: 'Par empreinte, visage, code PIN ou clé de sécurité. Vous n’avez pas de nom à saisir.',
    },
    otherWay: 'Se connecter autrement :',
    ways: {
      'directory-password': 'Avec le mot de passe de mon compte professionnel',
      'portal-password': 'Avec mon mot de passe du portail',
      'email-code': 'Avec un code par e-mail',
      'security-questions': 'Avec mon application et mes questions de sécurité',
      passkey: 'Avec une clé d’accès',
    },
    notNow: {
      title: 'Vous ne pouvez pas entrer de cette façon maintenant',
      text: 'Votre compte est peut-être désactivé, ou une modification en a été signalée. Connectez-vous avec le mot de passe de votre compte professionnel, ou adressez-vous à votre centre d’assistance.',
    },
    proofTitle: 'Saisissez votre mot de passe professionnel',
    proofHint: 'Celui avec lequel vous ouvrez votre ordinateur.',
    password: 'Mot de passe',
    passwordEmpty: 'Saisissez votre mot de passe',
    submit: 'Se connecter',
    forgot: 'J’ai oublié mon mot de passe',
    unlock: 'Débloquer mon compte',
    again: 'Veuillez vous reconnecter.',
  },
  account: {
    title: (name) => `Bonjour, ${name}`,
    signedInAs: (login) => `Connecté en tant que ${login}`,
    signOut: 'Se déconnecter',
    signedOut: 'Vous êtes déconnecté.',
    mustChange: {
      expired: 'Votre mot de passe a expiré. Choisissez-en un nouveau pour continuer.',
      'must-change': 'Votre organisation vous demande de choisir un nouveau mot de passe maintenant.',
    },
    back: 'Retour à mon compte',
  },
  fresh: {
    title: 'D’abord, prouvez que c’est bien vous',
    text: 'Ce que vous allez modifier décide de la façon dont vous entrez. Le mot de passe seul ne suffit donc pas.',
    noneTitle: 'Nous ne pouvons pas nous assurer que c’est vous',
    noneText:
      'Il nous faut pour cela autre chose que votre mot de passe, par exemple une adresse e-mail enregistrée. Il n’y a encore rien. Votre centre d’assistance peut le configurer avec vous.',
  },
  passkey: {
    title: 'Utilisez votre clé d’accès',
    text: 'Par empreinte, visage, code PIN ou clé de sécurité. Votre appareil vous la demande.',
    use: 'Utiliser la clé d’accès',
    again: 'Réessayer',
    waiting: 'Veuillez suivre ce qu’affiche votre appareil.',
    lost: 'Je n’ai pas ma clé d’accès ici',
    lostText:
      'Elle est peut-être sur un autre appareil ou une clé de sécurité. Si vous n’en avez plus aucune, une personne peut vous aider.',
    signIn: 'Se connecter avec une clé d’accès',
    refused: {
      title: 'Cette clé d’accès n’a pas été acceptée',
      text: 'Elle appartient peut-être à un autre compte, ou elle a été retirée ici. Essayez-en une autre, ou choisissez un autre moyen.',
    },
    notHere: {
      title: 'Vous ne pouvez pas entrer avec cette clé d’accès maintenant',
      text: 'Votre compte est peut-être désactivé, ou une modification en a été signalée. Connectez-vous avec votre mot de passe, ou adressez-vous à votre centre d’assistance.',
    },
    cancelled: {
      title: 'Cela n’a pas abouti',
      text: 'L’opération a été annulée, a pris trop de temps, ou cet appareil n’a pas de clé d’accès pour ce site. Réessayez, ou choisissez un autre moyen.',
    },
    unsupported: {
      title: 'Ce navigateur ne prend pas en charge les clés d’accès',
      text: 'Utilisez un navigateur plus récent ou un autre appareil, ou choisissez un autre moyen.',
    },
    wrongSite: {
      title: 'Les clés d’accès ne fonctionnent pas à cette adresse',
      text: 'Ouvrez le portail par son adresse habituelle et réessayez. Si cela arrive là aussi, signalez-le à votre centre d’assistance.',
    },
    already: {
      title: 'Il y a déjà une clé d’accès sur cet appareil',
      text: 'Vous pouvez l’utiliser. Pour en ajouter une autre, choisissez un autre appareil ou une clé de sécurité.',
    },
    failed: {
      title: 'Votre appareil n’a pas pu le faire',
      text: 'Réessayez dans un instant. Si cela persiste, redémarrez le navigateur ou utilisez un autre appareil.',
    },
  },
  portalPassword: {
    title: 'Mon mot de passe du portail',
    createTitle: 'Choisissez un mot de passe pour ce portail',
    changeTitle: 'Changer votre mot de passe du portail',
    lead: 'Il ouvre ce portail et rien d’autre. N’utilisez ni le mot de passe de votre compte professionnel, ni aucun autre que vous avez déjà.',
    submit: 'Enregistrer le mot de passe du portail',
    doneTitle: 'Votre mot de passe du portail est défini',
    doneText:
      'Le mot de passe de votre compte professionnel est resté le même. Partout ailleurs où vous étiez connecté à ce portail, vous êtes déconnecté.',
    proofTitle: 'Saisissez votre mot de passe du portail',
    proofText: 'Le mot de passe choisi pour ce portail, pas celui de votre compte professionnel.',
    label: 'Mot de passe du portail',
    empty: 'Saisissez votre mot de passe du portail',
    refused: 'Ce mot de passe est inexact',
    refusedText: 'Vérifiez-le et réessayez. Les majuscules comptent.',
  },
  bootstrapCode: {
    proofTitle: 'Saisissez le code de l’informatique',
    proofText:
      'Le code que votre centre d’assistance ou votre administrateur vous a donné. Il sert une fois, et pas longtemps.',
    label: 'Code de l’informatique',
    hint: '8 lettres et chiffres. Les tirets et les majuscules ne comptent pas.',
    empty: 'Saisissez le code',
    slip: 'Ce code contient une faute de frappe. Cela n’a pas compté comme un essai',
    refused: 'Ce code est inexact',
    refusedText:
      'Il a peut-être déjà servi, ou il est trop ancien. Demandez-en un nouveau à votre centre d’assistance.',
  },
  questions: {
    title: 'Mes questions de sécurité',
    lead: 'Elles ne sont posées qu’avec autre chose. Choisissez des réponses que personne ne peut trouver, et que vous donneriez encore dans deux ans.',
    answered: 'Vous avez répondu à celles-ci :',
    replaces: 'Ce que vous saisissez maintenant les remplace.',
    number: (number, all) => `Question ${number} sur ${all}`,
    question: 'Question',
    own: 'Écrire ma propre question',
    ownLabel: 'Ma propre question',
    ownHint: 'Au moins 10 caractères. Elle s’affichera quand elle sera posée : elle ne doit pas contenir la réponse.',
    answer: 'Réponse',
    submit: 'Enregistrer les questions et réponses',
    remove: 'Retirer mes questions',
    twice: (number) => `Question ${number} : choisissez-en une qui n’est pas déjà choisie plus haut`,
    poor: (number) => `Question ${number} : écrivez une question d’au moins 10 caractères qui ne figure pas encore ici`,
    problems: {
      'too-short': (number) => `Réponse ${number} : saisissez au moins 3 lettres ou chiffres`,
      'same-as-another': (number) => `Réponse ${number} : elle est déjà donnée à une autre question`,
      'in-the-question': (number) => `Réponse ${number} : elle ne doit pas figurer dans la question`,
    },
    done: { set: 'Vos réponses sont enregistrées', removed: 'Vos questions sont retirées' },
    doneText: {
      set: 'Personne ne peut les lire, pas même votre centre d’assistance. Les majuscules, les espaces et la ponctuation ne compteront pas.',
      removed: 'Elles ne seront plus posées.',
    },
    proofTitle: 'Répondez à vos questions de sécurité',
    proofText: 'Elles sont toutes vérifiées ensemble. Les majuscules, les espaces et la ponctuation ne comptent pas.',
    empty: 'Saisissez une réponse',
    refused: 'C’est inexact',
    refusedText:
      'Au moins une réponse diffère de celle que vous aviez donnée. Pour votre sécurité, nous ne disons pas laquelle.',
  },
  recoveryCodes: {
    proofTitle: 'Prenez un de vos codes de secours',
    proofText: 'Les codes que vous avez imprimés ou enregistrés. Chacun sert une fois : rayez-le ensuite.',
    label: 'Code de secours',
    hint: '16 lettres et chiffres. Les tirets et les majuscules ne comptent pas.',
    empty: 'Saisissez un code de secours',
    slip: 'Ce code contient une faute de frappe. Cela n’a pas compté comme un essai',
    refused: 'Ce code est inexact',
    refusedText:
      'Il a peut-être déjà servi, ou des codes plus récents l’ont remplacé. Prenez-en un autre de votre liste la plus récente.',
  },
  notMe: {
    title: 'Ce n’était pas vous ?',
    text: 'Si vous n’êtes pas à l’origine de ce que dit le message, dites-le maintenant. Nous bloquons alors la récupération du mot de passe de votre compte pendant 24 heures, nous déconnectons de ce portail tous ceux qui y sont connectés sous votre nom, et nous alertons votre équipe de sécurité.',
    button: 'Ce n’était pas moi',
    done: 'Merci. La récupération est bloquée.',
    doneText:
      'Personne ne peut récupérer votre compte pendant les prochaines 24 heures, tous ceux qui étaient connectés ici sous votre nom sont déconnectés, et votre équipe de sécurité est prévenue. Appelez maintenant votre centre d’assistance : quelqu’un d’autre connaît peut-être votre mot de passe.',
    wasMe: 'C’était vous finalement ? Fermez simplement cette page.',
    usedTitle: 'Ce lien n’est plus valable',
    usedText:
      'Il sert une fois, pendant sept jours. S’il a été utilisé, votre signalement est arrivé. Toujours inquiet ? Appelez maintenant votre centre d’assistance.',
    noToken: 'Ouvrez de nouveau le lien du message. Il semble incomplet.',
  },
  actions,
  factors,
  rules,
  outcomes,
  troubles,
};
