import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { TwoCodes } from '#shared/domain/otp/resynchronise.ts';
import { proofSubject, synchronisationBudget } from '../flows/limits.ts';
import { refundingOurFaults } from '../flows/refunding.ts';
import type { BudgetStore, BurnedStep } from '../ports/budget-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { CodeToken } from '../ports/token-store.ts';
import type { CodeRefusal } from './try-code.ts';

/**
 * Synchronises one of the tokens with two consecutive codes, counted on its own (THREATS E5): whose clock is wrong has often
 * used up the tries for single codes before they learn of this. Both codes are burned: they sign nobody in afterwards
 * (THREATS E16). Success opens the tries for single codes again.
 */
export async function tryTwoCodes(
  ports: { budgets: BudgetStore; keyRing: KeyRing },
  subject: string,
  { tokens, codes, now }: { tokens: readonly CodeToken[]; codes: TwoCodes; now: Date },
): Promise<Result<BurnedStep, CodeRefusal>> {
  const budget = synchronisationBudget(subject);
  const taken = await ports.budgets.take(budget, now);
  if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
  const { burned = {} } = taken;
  const burn = await refundingOurFaults(ports.budgets, budget, async () => {
    const { resynchronise } = await import('./resynchronise.ts');
    const found = await resynchronise(ports.keyRing, tokens, { codes, burned, now });
    const isFirst = found && (await ports.budgets.succeed(proofSubject(subject), ['token-code', budget.slot], found));
    return isFirst ? found : undefined;
  });
  return burn ? ok(burn) : err({ code: 'proof-refused' });
}
