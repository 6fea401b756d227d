import type { InEach } from '../../languages.ts';

const en = {
  title: 'Stolen passwords',
  file: 'A list on its machine',
  range: 'A service that it asks',
  /** `made` is a day. */
  entries: (count: string, made: string) => `${count} passwords, made on ${made}`,
  works: 'Works',
  away: 'Does not work',
  setUnchecked: 'New passwords are set without being looked up there.',
  setNone: 'It sets no new password until that service answers again.',
  lastList: 'It goes on with the list that it had, or sets no new password.',
};

const de: typeof en = {
  title: 'Gestohlene Kennwörter',
  file: 'Eine Liste auf ihrem Rechner',
  range: 'Ein Dienst, den sie fragt',
  entries: (count, made) => `${count} Kennwörter, erstellt am ${made}`,
  works: 'Geht',
  away: 'Geht nicht',
  setUnchecked: 'Neue Kennwörter werden gesetzt, ohne dass sie dort nachgesehen werden.',
  setNone: 'Bis der Dienst wieder antwortet, setzt sie kein neues Kennwort.',
  lastList: 'Sie macht mit der Liste weiter, die sie hatte, oder setzt kein neues Kennwort.',
};

export const breachedTexts: InEach<typeof en> = { en, de };
