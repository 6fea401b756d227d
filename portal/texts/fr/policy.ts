import type { PolicyTexts } from '../policy-texts.ts';

export const policy: PolicyTexts = {
  history: (count) => (count === 1 ? 'Pas votre dernier mot de passe' : `Aucun de vos ${count} derniers mots de passe`),
  checkedLater: 'vérifié à l’envoi',
  words: 'Proposer plutôt des mots anglais',
  syllables: 'Proposer plutôt des syllabes',
  noSuggestion:
    'Nous n’en avons trouvé aucun qui respecte toutes les règles. Prévenez votre centre d’assistance : elles se contredisent peut-être.',
  progress: (met, all) => (met === all ? 'Toutes les règles sont respectées' : `Règles respectées : ${met} sur ${all}`),
  asking: 'Recherche des règles de votre compte…',
  atLeast:
    'Ces règles au moins s’appliquent à vous. Votre organisation en demande peut-être plus ; nous vous le dirons à l’envoi.',
  lasts: (time) => `Un mot de passe est valable ${time} au plus.`,
  usuallyLasts: (time) => `En général, un mot de passe est valable ${time} au plus.`,
  endless: 'Votre mot de passe n’expire pas.',
  rests: (time) => `Délai avant le prochain changement : ${time}.`,
  tooYoungTitle: (when) => `Vous pourrez de nouveau changer votre mot de passe ${when}`,
  tooYoung:
    'Il a été changé il y a peu, et votre organisation demande une pause entre deux changements. Vous n’avez rien à faire d’ici là.',
  onDay: (day, time) => `le ${day} à ${time}`,
  today: (time) => `aujourd’hui à ${time}`,
  toAccount: 'Vers mon compte',
  notStolen: 'Dans aucune liste de mots de passe volés',
  stillKnown: 'Connaissez-vous encore votre mot de passe actuel ?',
  changeInstead: 'Alors connectez-vous avec lui et changez-le',
};
