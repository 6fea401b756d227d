import type { Budget, BudgetStore } from '../ports/budget-store.ts';

/** Runs a check whose attempt was counted; a fault of ours gives the attempt back before it is passed on. */
export async function refundingOurFaults<T>(budgets: BudgetStore, budget: Budget, check: () => Promise<T>): Promise<T> {
  try {
    return await check();
  } catch (error) {
    // A server fault must not cost the person an attempt. If this fails too, the first fault is the one to tell.
    await budgets.refund(budget).catch(() => undefined);
    throw error;
  }
}
