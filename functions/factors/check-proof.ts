import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { proofBudget } from '../flows/limits.ts';
import { refundingOurFaults } from '../flows/refunding.ts';
import type { Begun } from './begun.ts';
import type { Accepted, FactorContext } from './factor.ts';
import { factorOf } from './registry.ts';
import type { FactorNeeds, FactorProof } from './registry.ts';

type Refusal = { readonly code: 'proof-refused' | 'too-many-tries'; readonly retryAt?: Date };

/**
 * Checks a proof. The attempt is counted before anything is compared, on the account and the factor; a locked account
 * answers the same to a right and a wrong proof (THREATS E4, E6).
 * @param accept writes what was proven. @returns undefined when another request was first
 */
export async function checkProof<Written>(
  { ports, ...context }: FactorContext<FactorNeeds | 'budgets'>,
  proof: FactorProof,
  begun: Begun | undefined,
  accept: (accepted: Accepted) => Promise<Written | undefined>,
): Promise<Result<Written, Refusal>> {
  const factor = factorOf(proof.factor);
  if (!factor) return err({ code: 'proof-refused' });
  const budget = proofBudget(context.claim.subject, factor.id);
  const taken = await ports.budgets.take(budget, context.now);
  if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
  const written = await refundingOurFaults(ports.budgets, budget, async () => {
    const accepted = await factor.verify({ ports, ...context, burned: taken.burned ?? {} }, proof, begun);
    return accepted && (await accept(accepted));
  });
  return written === undefined ? err({ code: 'proof-refused' }) : ok(written);
}
