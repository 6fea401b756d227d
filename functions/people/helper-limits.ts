import type { AdminCaller } from '../administrators/admin-caller.ts';
import { takeAll } from '../flows/refunding.ts';
import type { Budget, BudgetStore, Take } from '../ports/budget-store.ts';
import type { Person } from '../ports/person.ts';

const hour = 60 * 60;
const day = 24 * hour;

/** What a helper does that brings somebody closer to an account, or a mail into their mailbox. */
export type HelpKind = 'code' | 'reset' | 'unlock' | 'factor' | 'tries' | 'one-time';

/** One helper, so many an hour: a stolen session of the console does not open a company. */
const perHelper: Readonly<Record<HelpKind, number>> = {
  ...{ code: 20, reset: 30, unlock: 60, factor: 20, tries: 20 },
  // A bridge has a cap of its own.
  'one-time': 10,
};
/** About one person, so many a day, whoever helps: with the tries opened over and over a code could be guessed. */
const perPerson: Readonly<Record<HelpKind, number>> = {
  ...{ code: 5, reset: 5, unlock: 10, factor: 10, tries: 3 },
  'one-time': 5,
};

export const helperBudget = (helper: string, kind: HelpKind): Budget => ({
  ...{ subject: `helper#${helper}`, slot: kind, limit: perHelper[kind], windowSeconds: hour },
});
export const helpedBudget = (person: string, kind: HelpKind): Budget => ({
  ...{ subject: `helped#${person}`, slot: kind, limit: perPerson[kind], windowSeconds: day },
});

/** Counts a piece of help on who gives it and on who gets it. */
export const takeHelp = (
  budgets: BudgetStore,
  kind: HelpKind,
  { caller, person, now }: { caller: AdminCaller; person: Person; now: Date },
): Promise<Take> => takeAll(budgets, [helperBudget(caller.id, kind), helpedBudget(person.id, kind)], now);

/** The refusal of a budget that is used up. */
export const tooMuchHelp = (taken: Take): { readonly code: 'too-many-tries'; readonly retryAt?: Date } => ({
  code: 'too-many-tries',
  ...(!taken.isTaken && taken.retryAt && { retryAt: taken.retryAt }),
});
