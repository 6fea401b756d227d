import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { AdminCaller } from '../administrators/admin-caller.ts';
import { takeHelp, tooMuchHelp } from '../people/helper-limits.ts';
import { mayHelp } from '../people/may-help.ts';
import type { AdministratorStore } from '../ports/administrator-store.ts';
import type { BudgetStore } from '../ports/budget-store.ts';
import type { Person } from '../ports/person.ts';

/** What deciding on it needs. */
export const mayChangeNeeds = ['administrators', 'budgets'] as const;

interface Touch {
  readonly caller: AdminCaller;
  readonly person: Person;
}

/**
 * Whether somebody's token may be changed by this administrator now: what lowers a bar is counted, on who does it and on whom
 * it is about.
 */
export async function mayChange(
  ports: { readonly administrators: AdministratorStore; readonly budgets: BudgetStore },
  { caller, person, now }: Touch & { readonly now: Date },
): Promise<Result<void, { code: 'not-allowed' | 'too-many-tries'; retryAt?: Date }>> {
  if (!(await mayTouch(ports, { caller, person }))) return err({ code: 'not-allowed' });
  const taken = await takeHelp(ports.budgets, 'factor', { caller, person, now });
  return taken.isTaken ? ok(undefined) : err(tooMuchHelp(taken));
}

/**
 * Whether this administrator gets near a person's tokens at all: as with all other help, not their own (THREATS E19), nor those
 * of protected accounts (B3), nor, for a help desk, of who administers this deployment. Who is switched off can give things back.
 */
export async function mayTouch(
  ports: { readonly administrators: AdministratorStore },
  { caller, person }: Touch,
): Promise<boolean> {
  const help = await mayHelp(ports, person, { caller });
  return help === 'yes' || help === 'inactive';
}
