import type { SpentTries } from '#shared/api/people-views.ts';
import { FactorId } from '#shared/domain/gate-rule.ts';
import { newContactProofBudget, proofBudget, synchronisationBudget } from '../flows/limits.ts';
import type { SpentBudget } from '../ports/budget-review.ts';

/** Every counter of wrong proofs that somebody has: `proofSubject`. */
export const triesSlots: readonly string[] = [
  ...FactorId.options,
  synchronisationBudget('').slot,
  ...(['mail', 'phone'] as const).map((kind) => newContactProofBudget('', kind).slot),
];

/** All of them have the same limits. */
const { limit, totalLimit = Infinity } = proofBudget('', 'token-code');

/** The counters that say something: some were used within the window, or too many altogether. */
export const viewTries = (spent: readonly SpentBudget[], now: Date): SpentTries[] =>
  spent
    .filter(({ slot }) => triesSlots.includes(slot))
    .flatMap(({ slot: factor, used, untilMs, total }) => {
      const isOpenWindow = now.getTime() < untilMs;
      const isForGood = total >= totalLimit;
      if (!isForGood && (!isOpenWindow || used === 0)) return [];
      const isClosed = isForGood || used >= limit;
      const opensAt = isClosed && !isForGood ? { opensAt: new Date(untilMs).toISOString() } : {};
      return [{ factor, used: isOpenWindow ? used : 0, ...opensAt, isClosed }];
    });
