import type { DeskTexts } from '../notice-texts.ts';

/** Below what others did for the reader. */
const by =
  'C’est l’assistance ou l’informatique de votre organisation qui l’a fait. Vous l’avez demandé, ou on vous l’a dit ? Alors tout va bien.';

/** What notices say in French that others cause: the help desk, who looks after the enrolment, and the clock. */
export const desk: DeskTexts = {
  templates: {
    invitation: {
      subject: '{portal} : quelques minutes maintenant, et vous vous dépannerez seul plus tard',
      body: [
        'Avec {portal}, vous pouvez à tout moment choisir un nouveau mot de passe ou débloquer votre compte vous-même. Pour cela, la page doit vous reconnaître si vous avez oublié votre mot de passe : par une application, une clé ou des codes.',
        'Connectez-vous une fois comme {login}, avec votre mot de passe de travail, et configurez ce que la page propose. Cela prend environ trois minutes.',
        'Personne ne vous demandera jamais un code ou un mot de passe par téléphone.',
      ],
    },
    'invitation-reminder': {
      subject: '{portal} : il reste à configurer',
      body: [
        'Nous vous avons déjà écrit au sujet de {portal}. Rien n’est encore configuré pour {login} : si vous oubliez votre mot de passe, vous devrez appeler l’assistance.',
        'Trois minutes suffisent.',
        'Il vous faut votre nom d’utilisateur et votre mot de passe habituels.',
      ],
    },
    'reset-started': {
      subject: 'Choisissez votre nouveau mot de passe',
      body: [
        'L’assistance ou l’informatique de votre organisation vous envoie ce message pour que vous choisissiez vous-même un nouveau mot de passe pour {login}. Personne d’autre ne l’apprend, et rien n’a encore changé.',
        'La page vous demande de prouver qui vous êtes, avec ce que vous avez configuré ; l’assistance vous a peut-être aussi donné un code.',
        'Vous n’avez pas parlé à l’assistance ? Alors ne faites rien : sans vous, rien ne se passe.',
        'La page est celle de {portal}.',
      ],
    },
    'helped-mail-set': {
      subject: 'Votre adresse e-mail a été modifiée',
      body: [
        'Le {at}, une autre adresse e-mail a été enregistrée pour {login}. Les codes et les messages y sont désormais envoyés.',
        by,
      ],
    },
    'helped-phone-set': {
      subject: 'Votre numéro de téléphone a été modifié',
      body: ['Le {at}, le numéro de téléphone enregistré pour {login} a été modifié.', by],
    },
    'helped-names-set': {
      subject: 'Votre nom a été modifié',
      body: ['Le {at}, le nom affiché pour {login} a été modifié.', by],
    },
    'helped-deactivated': {
      subject: 'Votre accès a été désactivé',
      body: [
        'Le {at}, l’accès de {login} à {portal} a été désactivé. Votre compte professionnel n’est pas concerné.',
        by,
      ],
    },
    'helped-activated': {
      subject: 'Votre accès a été réactivé',
      body: ['Le {at}, l’accès de {login} à {portal} a été réactivé.', by],
    },
    'helped-sessions-ended': {
      subject: 'Vous avez été déconnecté partout',
      body: ['Le {at}, toutes les connexions de {login} à {portal} ont été fermées. Vous pouvez vous reconnecter.', by],
    },
    'helped-environments-forgotten': {
      subject: 'Les appareils connus ont été oubliés',
      body: [
        'Le {at}, les appareils depuis lesquels {login} se connecte d’habitude ont été oubliés. La prochaine connexion peut en demander davantage.',
        by,
      ],
    },
    'helped-freeze-lifted': {
      subject: 'Votre compte peut de nouveau être récupéré',
      body: [
        'Après le signalement que ce n’était pas vous, la récupération était suspendue. Le {at}, cela a pris fin pour {login}.',
        by,
      ],
    },
    'helped-one-time-set': {
      subject: 'Un mot de passe à usage unique a été défini pour vous',
      body: [
        'Le {at}, {by} a défini dans {portal} un mot de passe pour {login}. Il sert à une seule connexion : vous y choisissez le vôtre, que personne d’autre ne connaît.',
        'Jusque-là, quiconque connaît ce mot de passe peut se connecter à votre place. Veuillez le faire sans tarder.',
        'Vous étiez à l’assistance, ou vous l’avez appelée ? Alors tout va bien. Si vous ne l’avez pas demandé, signalez-le tout de suite.',
      ],
    },
    'helped-tries-opened': {
      subject: 'Vous pouvez réessayer',
      body: [
        'Trop de codes ou de mots de passe étaient faux pour {login}. Le {at}, l’accès aux essais a été rouvert.',
        by,
      ],
    },
    'helped-passkey-taken': {
      subject: 'Une clé d’accès a été supprimée',
      body: ['Le {at}, une clé d’accès de {login} a été supprimée. Elle ne permet plus de se connecter.', by],
    },
    'helped-phone-taken': {
      subject: 'Un téléphone a été retiré',
      body: [
        'Le {at}, un téléphone qui approuvait les connexions de {login} a été retiré. Il n’est plus sollicité.',
        by,
      ],
    },
    'helped-token-assigned': {
      subject: 'Un jeton vous a été attribué',
      body: [
        'Le {at}, un appareil qui produit des codes a été attribué à {login}. Le portail demande désormais ses codes.',
        by,
      ],
    },
    'helped-token-off': {
      subject: 'Un jeton a été désactivé',
      body: [
        'Le {at}, un jeton de {login} a été désactivé. Il reste le vôtre, et ses codes ne sont plus demandés.',
        by,
      ],
    },
    'helped-token-on': {
      subject: 'Un jeton a été réactivé',
      body: ['Le {at}, un jeton de {login} a été réactivé. Ses codes sont de nouveau demandés.', by],
    },
    'helped-token-taken': {
      subject: 'Un jeton a été retiré',
      body: ['Le {at}, un jeton de {login} a été retiré. Ses codes ne comptent plus.', by],
    },
    'password-expires': {
      subject: 'Votre mot de passe expire {when}',
      body: [
        'Votre mot de passe au travail expire {when} : le {day}. D’ici là, rien ne change.',
        'Pour en choisir un nouveau, connectez-vous à {portal} avec votre mot de passe actuel. Cela prend environ deux minutes.',
        'L’adresse de {portal} est {address}. Si ce message vous paraît douteux, saisissez-la vous-même dans votre navigateur. Personne ne vous demandera jamais votre mot de passe par e-mail ni au téléphone.',
        'Vous l’avez déjà changé ? Alors vous n’avez rien à faire.',
      ],
    },
    digest: {
      subject: '{portal} : ce qui vous attend',
      body: [
        '{counts}',
        'Le {day}, changements effectués : {done} ; non effectués : {failed}.',
        'Vous trouverez tout cela dans la console.',
      ],
    },
  },
  labels: {
    invitation: 'Ouvrir {portal}',
    'invitation-reminder': 'Ouvrir {portal}',
    'reset-started': 'Choisir un nouveau mot de passe',
    'password-expires': 'Le changer maintenant',
    digest: 'Ouvrir la console',
  },
  counts: {
    waiting: 'Demandes de rétablissement de l’accès en attente d’une décision : {count}.',
    bridgesAway: 'Passerelles absentes : {away} sur {all}. Sans passerelle, personne ne peut changer de mot de passe.',
    noBridge:
      'Aucune passerelle de l’annuaire de ce portail ne s’est jamais manifestée. Sans passerelle, personne ne peut changer de mot de passe.',
    unknown: 'Changements dont personne ne connaît l’issue : {count}. Le journal d’audit les nomme.',
    expiring: 'Mots de passe qui expirent dans les sept prochains jours : {count}.',
  },
  daily: 'Ce message est envoyé une fois par jour, et seulement si quelque chose attend.',
};
