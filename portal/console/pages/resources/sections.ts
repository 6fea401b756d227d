/** Parts of a resource, each a page of its own, in the order of the questions. */
export const sections = [
  'basics',
  'look',
  'people',
  'sign-in',
  'actions',
  'tokens',
  'recovery',
  'restore',
  'passwords',
  'questions',
  'details',
  'protection',
  'words',
] as const;
export type Section = (typeof sections)[number];
