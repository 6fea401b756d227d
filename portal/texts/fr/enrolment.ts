import type { EnrolmentTexts } from '../../screens/account/enrolment-texts.ts';

export const enrolment: EnrolmentTexts = {
  groups: { password: 'Mots de passe', proofs: 'Comment vous prouvez votre identité', person: 'À propos de vous' },
  states: {
    none: 'Aucun pour l’instant.',
    tokens: (count) => (count === 1 ? 'Vous en avez un.' : `Vous en avez ${count}.`),
    passkeys: (count) => (count === 1 ? 'Vous en avez une.' : `Vous en avez ${count}.`),
    phones: (count) => (count === 1 ? 'Un appareil peut approuver.' : `${count} appareils peuvent approuver.`),
    codesLeft: (left, issued) => `Il en reste ${left} sur ${issued}.`,
    codesUsed: 'Tous sont utilisés. Créez-en de nouveaux.',
    isSet: 'Il est défini.',
    isNotSet: 'Pas encore défini.',
    questions: (count) => (count === 1 ? 'Vous avez répondu à une.' : `Vous avez répondu à ${count}.`),
  },
  home: {
    title: 'Si j’oublie mon mot de passe',
    works: 'Vous pouvez revenir par vous-même.',
    worksWithoutSpare: 'Vous pouvez revenir par vous-même. Un moyen de rechange serait prudent.',
    missingTitle: 'Si vous oubliiez votre mot de passe, vous ne pourriez pas encore revenir par vous-même',
    missing: (count) =>
      count === 1
        ? 'Il manque encore un moyen de prouver votre identité. Cela prend deux minutes.'
        : `Il manque encore ${count} moyens de prouver votre identité. Chacun prend deux minutes.`,
    impossible:
      'Il n’y a rien ici que vous puissiez configurer par vous-même. Votre centre d’assistance peut vous y aider.',
    setUp: 'Le configurer',
  },
  has: {
    'email-code': 'Votre adresse e-mail',
    'sms-code': 'Votre numéro de téléphone',
    'token-code': 'Votre application ou appareil qui affiche des codes',
    passkey: 'Votre clé d’accès',
    push: 'L’application du portail sur votre téléphone',
    'chat-code': 'Votre compte de messagerie instantanée',
    'recovery-code': 'Vos codes de secours',
    'bootstrap-code': 'Le code de votre administrateur',
    'security-questions': 'Vos questions de sécurité',
    'directory-password': 'Votre mot de passe',
    'portal-password': 'Votre mot de passe du portail',
  },
  offers: {
    passkey: {
      title: 'Une clé d’accès',
      text: 'Votre empreinte, votre visage ou votre code PIN sur cet appareil, ou une clé de sécurité.',
    },
    push: {
      title: 'Approbation par téléphone',
      text: 'Votre téléphone vous interroge, et vous y saisissez un nombre. Il vous faut votre téléphone.',
    },
    'token-code': {
      title: 'Une application d’authentification',
      text: 'Une application gratuite qui affiche des codes. Il vous faut votre téléphone.',
    },
    'recovery-code': {
      title: 'Codes de secours',
      text: 'Dix codes sur papier. Il vous faut une imprimante ou un gestionnaire de mots de passe, et un lieu sûr.',
    },
    'email-code': {
      title: 'Une adresse e-mail',
      text: 'Une adresse que vous pouvez lire sans votre mot de passe professionnel.',
    },
    'chat-code': {
      title: 'Une discussion',
      text: 'Pour des codes par message instantané. Il vous faut la messagerie sur votre téléphone.',
    },
    'sms-code': { title: 'Un numéro de téléphone', text: 'Pour des codes par SMS. Il vous faut un téléphone mobile.' },
    'portal-password': {
      title: 'Un mot de passe du portail',
      text: 'Un deuxième mot de passe, pour ce portail seulement. Il faut vous en souvenir.',
    },
    'security-questions': {
      title: 'Questions de sécurité',
      text: 'Des questions auxquelles vous seul pouvez répondre.',
    },
  },
  device: { title: 'Un appareil qui affiche des codes', text: 'Il vous faut l’appareil et son numéro de série.' },
  title: 'Un moyen de plus pour revenir',
  lead: (count) =>
    count === 1
      ? 'Si vous oubliez un jour votre mot de passe, il vous faudra encore un moyen de prouver votre identité. Cela prend deux minutes.'
      : `Si vous oubliez un jour votre mot de passe, il vous faudra encore ${count} moyens de prouver votre identité. Chacun prend deux minutes.`,
  list: 'Ce que vous avez, et ce qui manque',
  pending: 'Un moyen de plus',
  pendingStill: 'manque encore',
  choose: 'Choisissez ce qui vous convient',
  further: (count) => (count === 1 ? 'Il en faudra encore un ensuite.' : `Il en faudra encore ${count} ensuite.`),
  later: 'Plus tard',
  laterText: 'Vous retrouverez ceci sur la page de votre compte.',
  impossible:
    'Il n’y a rien ici que vous puissiez configurer par vous-même. Votre centre d’assistance peut vous y aider.',
  doneTitle: 'Vous pouvez revenir par vous-même',
  doneText:
    'Si vous oubliez un jour votre mot de passe, choisissez « J’ai oublié mon mot de passe » et utilisez ce que vous avez :',
  noSpare: (what) =>
    `Il n’y a pas encore de rechange pour ceci : ${what.join(', ')}. Sans ${what.length === 1 ? 'cela' : 'l’un d’eux'}, seul votre centre d’assistance pourrait vous rouvrir l’accès.`,
  addSpare: 'Un moyen de rechange',
};
