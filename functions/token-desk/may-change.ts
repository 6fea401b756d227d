import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { AdminCaller } from '../administrators/admin-caller.ts';
import { takeHelp, tooMuchHelp } from '../people/helper-limits.ts';
import type { BudgetStore } from '../ports/budget-store.ts';
import type { Person } from '../ports/person.ts';

/**
 * Whether somebody's token may be changed by this administrator now: what lowers a bar is counted, on who does it and on whom
 * it is about. The tokens of the directory's own administrators are nothing for a help desk (THREATS B3).
 */
export async function mayChange(
  budgets: BudgetStore,
  { caller, person, now }: { caller: AdminCaller; person: Person; now: Date },
): Promise<Result<void, { code: 'not-allowed' | 'too-many-tries'; retryAt?: Date }>> {
  if (!mayTouch(caller, person)) return err({ code: 'not-allowed' });
  const taken = await takeHelp(budgets, 'factor', { caller, person, now });
  return taken.isTaken ? ok(undefined) : err(tooMuchHelp(taken));
}

/** Whether this administrator gets near a person's tokens at all. */
export const mayTouch = ({ permissions }: AdminCaller, { isProtected }: Person): boolean =>
  !isProtected || permissions.includes('tokens.write');
