import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { proofBudget, proofSubject } from '../flows/limits.ts';
import { refundingOurFaults } from '../flows/refunding.ts';
import type { Budget, BudgetStore } from '../ports/budget-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { CodeToken } from '../ports/token-store.ts';
import type { CodeRefusal } from '../tokens/try-code.ts';

/** Codes that administrators test for one person: apart from the person's own tries, which they neither use up nor give back. */
export const testBudget = (owner: string): Budget => ({ ...proofBudget(owner, 'token-code'), slot: 'token-test' });

/**
 * Whether it is a code of that token. Counted before it is looked at (THREATS E5), and burned: it signs nobody in afterwards
 * (THREATS E16). The PIN is left out: nobody tells theirs to a help desk.
 */
export async function testCode(
  ports: { readonly budgets: BudgetStore; readonly keyRing: KeyRing },
  token: CodeToken,
  { code, now }: { code: string; now: Date },
): Promise<Result<boolean, CodeRefusal>> {
  const budget = testBudget(token.owner);
  const taken = await ports.budgets.take(budget, now);
  if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
  return refundingOurFaults(ports.budgets, budget, async () => {
    const { checkCode } = await import('../tokens/check-code.ts');
    const found = await checkCode(ports.keyRing, [withoutPin(token)], { code, burned: taken.burned ?? {}, now });
    return ok(
      found !== undefined && (await ports.budgets.succeed(proofSubject(token.owner), [budget.slot], found.burn)),
    );
  });
}

const withoutPin = (token: CodeToken): CodeToken =>
  Object.fromEntries(Object.entries(token).filter(([name]) => name !== 'pin')) as unknown as CodeToken;
