import { desk } from './desk/fr.ts';
import type { NoticeTexts } from './notice-texts.ts';

/** What notices say in French. */
export const fr: NoticeTexts = {
  ...desk,
  templates: {
    ...desk.templates,
    code: {
      subject: 'Votre code pour {portal}',
      body: [
        'Saisissez ce code sur la page que vous avez ouverte. Il sert une fois, pendant {minutes} minutes.',
        'Personne ne vous le demandera jamais, ni au téléphone ni par e-mail.',
        'Vous n’avez pas demandé de code ? Quelqu’un d’autre a alors saisi votre nom. Sans le code, rien ne se passe ; vous n’avez rien à faire.',
      ],
    },
    'contact-code': {
      subject: 'Est-ce votre adresse ? Votre code pour {portal}',
      body: [
        'Saisissez ce code sur la page que vous avez ouverte : les messages de {portal} arriveront ensuite ici. Il sert une fois, pendant {minutes} minutes.',
        'Cela ne vous dit rien ? Quelqu’un a alors mal saisi sa propre adresse. Vous n’avez rien à faire.',
      ],
    },
    'restore-requested': {
      subject: 'Quelqu’un a demandé à rétablir l’accès à votre compte',
      body: [
        'Le {at}, quelqu’un a demandé à {portal} de rétablir l’accès à {login}, parce que quelque chose a été perdu. Référence : {reference}. Rien n’a encore changé : un administrateur l’examine d’abord.',
        'Si c’était vous, vous n’avez rien à faire.',
      ],
    },
    'restore-new-address': {
      subject: 'Votre demande à {portal}',
      body: [
        'Cette adresse a été donnée à {portal} comme nouvelle adresse de quelqu’un qui demande à rétablir l’accès. Un administrateur l’examine d’abord ; nous écrirons ici une fois la décision prise.',
        'Cela ne vous dit rien ? Quelqu’un a alors mal saisi sa propre adresse. Vous n’avez rien à faire.',
      ],
    },
    'restore-verified': {
      subject: 'L’accès à votre compte a été rétabli',
      body: [
        'Le {at}, un administrateur a rétabli l’accès à {login} sur {portal}. Référence : {reference}. Ce qui a été déclaré perdu n’est plus demandé, et ce qui a été nouvellement donné compte désormais. Si vous l’avez demandé, tout va bien.',
      ],
    },
    'restore-refused': {
      subject: 'L’accès à votre compte n’a pas été rétabli',
      body: [
        'Le {at}, un administrateur a décidé de ne pas rétablir l’accès à {login} sur {portal} à la suite de cette demande. Référence : {reference}. Rien n’a été changé.',
      ],
    },
    'restore-cancelled': {
      subject: 'La demande de rétablissement de l’accès a été annulée',
      body: [
        'La demande de rétablir l’accès à {login} sur {portal} a été annulée le {at}. Référence : {reference}. Rien n’a été changé. Cela arrive aussi de soi-même quand le titulaire se connecte par un autre moyen.',
      ],
    },
    'issue-submitted': {
      subject: 'Rétablir l’accès : {reference} attend une décision',
      body: [
        'Le {at}, quelqu’un a demandé à rétablir l’accès à {login} sur {portal}. Référence : {reference}.',
        'Assurez-vous de son identité, comme vous le faites toujours, avant de décider : docs/restore-access.md explique comment. Sans décision, la demande expire après 14 jours.',
      ],
    },
    'issue-ended': {
      subject: 'Rétablir l’accès : {reference} {ending}',
      body: ['La demande de rétablir l’accès à {login} sur {portal} {ending}, le {at}.'],
    },
    'password-reset': {
      subject: 'Votre mot de passe a été réinitialisé',
      body: ['Le mot de passe de {login} a été réinitialisé le {at}. Si c’était vous, tout va bien.'],
    },
    'password-changed': {
      subject: 'Votre mot de passe a été changé',
      body: ['Le mot de passe de {login} a été changé le {at}. Si c’était vous, tout va bien.'],
    },
    'account-unlocked': {
      subject: 'Votre compte a été débloqué',
      body: ['Le compte {login} a été débloqué le {at}. Si c’était vous, tout va bien.'],
    },
    'token-added': {
      subject: 'Un jeton a été ajouté',
      body: [
        'Un jeton, qui produit des codes de connexion, a été ajouté à {login} le {at}. Si c’était vous, tout va bien.',
      ],
    },
    'token-removed': {
      subject: 'Un jeton a été retiré',
      body: [
        'Un jeton, qui produisait des codes de connexion, a été retiré de {login} le {at}. Si c’était vous, tout va bien.',
      ],
    },
    'token-replaced': {
      subject: 'Un jeton a été remplacé',
      body: [
        'Un jeton de {login}, qui produit des codes de connexion, a été remplacé par un nouveau le {at}. L’ancien ne fonctionne plus. Si c’était vous, tout va bien.',
      ],
    },
    'token-unassigned': {
      subject: 'Un jeton n’est plus utilisé',
      body: [
        'Un jeton de {login} n’est plus utilisé depuis le {at}. Ses codes ne sont plus demandés. Si c’était vous, tout va bien.',
      ],
    },
    'token-synchronised': {
      subject: 'Un jeton a été réglé',
      body: ['Un jeton de {login} a été réglé avec deux de ses codes le {at}. Si c’était vous, tout va bien.'],
    },
    'token-pin-set': {
      subject: 'Un code PIN a été défini pour un jeton',
      body: [
        'Un code PIN a été défini pour un jeton de {login} le {at}. Il se saisit désormais avec chaque code. Si c’était vous, tout va bien.',
      ],
    },
    'token-pin-removed': {
      subject: 'Le code PIN d’un jeton a été retiré',
      body: ['Le code PIN d’un jeton de {login} a été retiré le {at}. Si c’était vous, tout va bien.'],
    },
    'passkey-added': {
      subject: 'Une clé d’accès a été ajoutée',
      body: ['Une clé d’accès ou une clé de sécurité a été ajoutée à {login} le {at}. Si c’était vous, tout va bien.'],
    },
    'passkey-removed': {
      subject: 'Une clé d’accès a été retirée',
      body: ['Une clé d’accès ou une clé de sécurité a été retirée de {login} le {at}. Si c’était vous, tout va bien.'],
    },
    'push-device-added': {
      subject: 'Un téléphone pour les approbations a été ajouté',
      body: [
        'Un téléphone ou un autre appareil qui peut approuver des demandes a été ajouté à {login} le {at}. Si c’était vous, tout va bien.',
      ],
    },
    'push-device-removed': {
      subject: 'Un téléphone pour les approbations a été retiré',
      body: [
        'Un téléphone ou un autre appareil qui pouvait approuver des demandes a été retiré de {login} le {at}. Si c’était vous, tout va bien.',
      ],
    },
    'recovery-codes-made': {
      subject: 'De nouveaux codes de secours ont été créés',
      body: [
        'De nouveaux codes de secours ont été créés pour {login} le {at}. Les anciens ne fonctionnent plus. Si c’était vous, tout va bien.',
      ],
    },
    'recovery-code-used': {
      subject: 'Un code de secours a été utilisé',
      body: ['Un des codes de secours de {login} a été utilisé le {at}. Si c’était vous, tout va bien.', '{left}'],
    },
    'portal-password-set': {
      subject: 'Votre mot de passe du portail a été défini',
      body: [
        'Le mot de passe avec lequel {login} se connecte à {portal} a été défini le {at}. Le mot de passe de votre compte professionnel est resté le même. Si c’était vous, tout va bien.',
      ],
    },
    'questions-set': {
      subject: 'Vos questions de sécurité ont été définies',
      body: ['Les questions de sécurité de {login} ont été définies le {at}. Si c’était vous, tout va bien.'],
    },
    'bootstrap-code-issued': {
      subject: 'Un code de l’informatique a été établi pour vous',
      body: [
        'Le {at}, un administrateur a établi un code avec lequel le titulaire de {login} peut prouver son identité, une fois. Si vous l’avez demandé, tout va bien.',
      ],
    },
    'bootstrap-code-used': {
      subject: 'Le code de l’informatique a été utilisé',
      body: [
        'Le code qu’un administrateur avait établi pour {login} a été utilisé le {at}. Si c’était vous, tout va bien.',
      ],
    },
    'mail-changed': {
      subject: 'Votre adresse e-mail a été modifiée',
      body: [
        'Le {at}, la destination des codes et des messages de {portal} pour {login} a été modifiée. Ils n’arrivent plus ici. Si c’était vous, tout va bien.',
      ],
    },
    'phone-changed': {
      subject: 'Votre numéro de téléphone a été défini',
      body: [
        'Le numéro de téléphone auquel vont les codes de {login} a été défini le {at}. Si c’était vous, tout va bien.',
      ],
    },
    'phone-removed': {
      subject: 'Votre numéro de téléphone a été retiré',
      body: ['Le numéro de téléphone de {login} a été retiré le {at}. Si c’était vous, tout va bien.'],
    },
    'chat-added': {
      subject: 'Une discussion a été associée',
      body: [
        'Le {at}, une discussion à laquelle vont les codes de {login} a été associée. Si c’était vous, tout va bien.',
      ],
    },
    'chat-removed': {
      subject: 'Une discussion a été retirée',
      body: [
        'Le {at}, la discussion à laquelle allaient les codes de {login} a été retirée. Si c’était vous, tout va bien.',
      ],
    },
    'names-changed': {
      subject: 'Votre nom a été modifié',
      body: ['Le nom que le portail affiche pour {login} a été modifié le {at}. Si c’était vous, tout va bien.'],
    },
    'details-changed': {
      subject: 'Vos données ont été modifiées',
      body: [
        'Des données de {login} dans l’annuaire de votre organisation ont été modifiées dans {portal} le {at}. Si c’était vous, tout va bien.',
      ],
    },
    'login-chosen': {
      subject: 'Vous avez choisi un nom de connexion',
      body: [
        'Depuis le {at}, vous pouvez vous connecter à {portal} en tant que {login}. Le nom d’utilisateur donné par votre organisation fonctionne comme avant. Si c’était vous, tout va bien.',
      ],
    },
    'login-removed': {
      subject: 'Un nom de connexion a été retiré',
      body: [
        'Le nom {login} pour se connecter à {portal} a été retiré le {at}. Le nom d’utilisateur donné par votre organisation fonctionne comme avant. Si c’était vous, tout va bien.',
      ],
    },
    'login-lost': {
      subject: 'Connectez-vous avec votre nom d’utilisateur habituel',
      body: [
        'Votre organisation a donné à quelqu’un d’autre le nom d’utilisateur {login}, que vous aviez choisi pour vous connecter à {portal}. Utilisez le nom d’utilisateur donné par votre organisation, ou choisissez un autre nom sous « Mes données ». Rien d’autre n’a changé.',
      ],
    },
    'new-sign-in': {
      subject: 'Nouvelle connexion depuis {device}',
      body: [
        'Quelqu’un s’est connecté à {portal} en tant que {login} le {at}, depuis un appareil ou un lieu que nous ne connaissions pas encore : {device}. Si c’était vous, tout va bien.',
      ],
    },
    'not-me': {
      subject: 'Quelqu’un signale : ce n’était pas moi',
      body: [
        'Le titulaire de {login} a signalé le {at} qu’une modification de son compte ne venait pas de lui.',
        'La récupération de ce compte par le portail est arrêtée pendant 24 heures. Parlez à cette personne, à un numéro que vous connaissez, et examinez le compte.',
      ],
    },
    'text-code': {
      body: [
        '{code} est votre code pour {portal}. Il sert une fois, pendant {minutes} minutes. Personne ne vous le demandera jamais.',
      ],
    },
    'text-number-gone': {
      body: ["{portal} : les codes ne vont plus à ce numéro. Ce n'est pas vous ? Appelez votre centre d'assistance."],
    },
    'chat-code': {
      body: [
        '{code} est votre code pour {portal}.\nSaisissez-le sur la page que vous avez ouverte. Il sert une fois, pendant {minutes} minutes. Personne ne vous le demandera jamais.',
      ],
    },
    'chat-gone': {
      body: [
        '{portal} : les codes ne vont plus à cette discussion. Ce n’est pas vous ? Appelez votre centre d’assistance.',
      ],
    },
    'chat-link-over': {
      body: [
        'Ce lien a déjà servi ou a expiré. Créez-en un nouveau sur la page « Messages instantanés » de votre portail, et ouvrez-le dans les dix minutes.',
      ],
    },
  },
  notMe: 'Ce n’était pas moi',
  ifNotMe:
    'Si ce n’était pas vous, dites-le ici : la récupération de votre compte est alors arrêtée pendant 24 heures, tout le monde est déconnecté du portail, et votre équipe de sécurité est prévenue.',
  support: 'Qui peut vous aider ?',
  footer: 'Ce message a été envoyé automatiquement ; personne ne lit les réponses.',
  endings: { verified: 'a été acceptée', refused: 'a été refusée', cancelled: 'a été annulée' },
  left: (count) =>
    count === 0
      ? 'C’était le dernier. Créez-en de nouveaux dès que possible : connectez-vous au portail et choisissez « Mes codes de secours ».'
      : count === 1
        ? 'Il en reste un.'
        : `Il en reste ${count}.`,
};
