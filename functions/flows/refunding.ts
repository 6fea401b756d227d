import type { Budget, BudgetStore, Take } from '../ports/budget-store.ts';

/** Runs a check whose attempt was counted; a fault of ours gives the attempt back before it is passed on. */
export async function refundingOurFaults<T>(
  budgets: BudgetStore,
  counted: Budget | readonly Budget[],
  check: () => Promise<T>,
): Promise<T> {
  try {
    return await check();
  } catch (error) {
    // A server fault must not cost the person an attempt. If this fails too, the first fault is the one to tell.
    await refundAll(budgets, counted).catch(() => undefined);
    throw error;
  }
}

/** Gives attempts back. */
export const refundAll = (budgets: BudgetStore, counted: Budget | readonly Budget[]): Promise<unknown> =>
  Promise.all([counted].flat().map((budget) => budgets.refund(budget)));

/** Counts an attempt on several budgets, in order. Where one is used up, the others get theirs back. @returns the last */
export async function takeAll(budgets: BudgetStore, wanted: readonly Budget[], now: Date): Promise<Take> {
  let taken: Take = { isTaken: true, used: 0 };
  for (const [index, budget] of wanted.entries()) {
    taken = await budgets.take(budget, now);
    if (taken.isTaken) continue;
    await refundAll(budgets, wanted.slice(0, index));
    return taken;
  }
  return taken;
}
