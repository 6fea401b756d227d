import type { Budget } from '../ports/budget-store.ts';

/** Requests of one person a day: each is mail to several people, and work for one (THREATS E18). */
export const submissionBudget = (person: string): Budget => ({
  subject: `restore#${person}`,
  slot: 'request',
  limit: 5,
  windowSeconds: 24 * 60 * 60,
});
