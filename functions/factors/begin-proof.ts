import type { FactorId } from '#shared/domain/gate-rule.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { refundAll, refundingOurFaults, takeAll } from '../flows/refunding.ts';
import type { Begun } from './begun.ts';
import type { FactorContext } from './factor.ts';
import { factorOf } from './registry.ts';
import type { FactorNeeds } from './registry.ts';

type Refusal = { readonly code: 'wrong-step' | 'too-many-tries'; readonly retryAt?: Date };

/**
 * Sends or asks what a factor needs, within its budget. What was begun is written before anything is sent: of several
 * requests at once, one sends (THREATS E18).
 * @param write keeps what was begun. @returns false when another request was first
 */
export async function beginProof(
  { ports, ...context }: FactorContext<FactorNeeds | 'budgets'>,
  id: FactorId,
  former: Begun | undefined,
  write: (begun: Begun) => Promise<boolean>,
): Promise<Result<Begun, Refusal>> {
  const beginner = factorOf(id)?.beginner;
  if (!beginner) return err({ code: 'wrong-step' });
  const { claim, now } = context;
  const againAtMs = (former?.startedAtMs ?? -Infinity) + beginner.againAfterSeconds * 1000;
  if (now.getTime() < againAtMs) return err({ code: 'wrong-step', retryAt: new Date(againAtMs) });

  const budgets = [beginner.budget(claim.subject), ...(beginner.moreBudgets?.({ ports, ...context }) ?? [])];
  const taken = await takeAll(ports.budgets, budgets, now);
  if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
  return refundingOurFaults(ports.budgets, budgets, async () => {
    const { begun, afterwards } = await beginner.begin({ ports, ...context });
    if (!(await write(begun))) {
      await refundAll(ports.budgets, budgets);
      return err({ code: 'wrong-step' });
    }
    await afterwards?.();
    return ok(begun);
  });
}
