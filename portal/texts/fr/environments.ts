import type { EnvironmentTexts } from '../../screens/account/environments/environment-texts.ts';

export const environments: EnvironmentTexts = {
  title: 'Où je me connecte',
  lead: 'Les appareils et les lieux que nous connaissons par vos connexions. Depuis un lieu inconnu, nous pouvons vous demander une preuve de plus.',
  none: 'Nous ne connaissons encore aucun appareil à vous.',
  isThis: 'Cet appareil',
  isTrusted: 'Votre propre appareil',
  lastSeen: (date) => `Utilisé pour la dernière fois le ${date}`,
  places: (places) => `Vu depuis : ${places}`,
  rename: 'Renommer',
  renameTitle: (name) => `Renommer « ${name} »`,
  nameLabel: 'Nom',
  nameHint: 'Par exemple « Mon portable ». Laissez vide pour utiliser notre nom.',
  save: 'Enregistrer',
  trust: 'C’est le mien',
  trustTitle: (name) => `« ${name} » est-il votre propre appareil ?`,
  trustText:
    'Ne le dites que si personne d’autre ne l’utilise. Nous y demanderons alors moins souvent une preuve de plus.',
  distrust: 'Ce n’est plus le mien',
  distrustTitle: (name) => `« ${name} » n’est-il plus le vôtre ?`,
  distrustText: 'Nous le connaissons toujours, mais nous lui faisons un peu moins confiance.',
  forget: 'Oublier',
  forgetTitle: (name) => `Oublier « ${name} » ?`,
  forgetText:
    'Rien n’en est gardé. La prochaine connexion depuis là sera nouvelle, et nous pourrons demander une preuve de plus. Personne n’est déconnecté.',
  back: 'Retour à mes appareils',
  goneTitle: 'Nous ne connaissons plus cet appareil',
  goneText: 'Il a peut-être été oublié à l’instant, ici ou dans un autre onglet.',
  kept: 'Nous gardons le type d’appareil et de navigateur, le pays et le réseau approximatif, et à quelle fréquence vous vous connectez à quelle heure. Pas d’adresse complète, pas de liste de pages. Ce que vous n’avez pas utilisé pendant un an s’oublie de soi-même.',
};
