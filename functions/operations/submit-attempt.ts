import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Budget, BudgetStore } from '../ports/budget-store.ts';
import type { Operation } from '../ports/operation-store.ts';
import { jobOf, operationOf } from './order.ts';
import type { Order } from './order.ts';
import { findRepeated, sendAgain } from './submit.ts';
import type { SubmitPorts } from './submit.ts';
import { isPending } from './view-operation.ts';

type Ports = SubmitPorts & { readonly budgets: BudgetStore };
type Refusal = { readonly code: 'wrong-step' | 'too-many-tries'; readonly retryAt?: Date };
type Submitted = Promise<Result<Operation, Refusal>>;

/**
 * Submits a job that carries a password to be checked. One operation is one attempt, counted before the job is sent,
 * however often it is sent. When we failed, the attempt is given back and the operation says so: its job may have been
 * sent all the same, and then the directory's answer counts (`end-operation.ts`); sent again, it is counted again first.
 */
export async function submitAttempt(ports: Ports, order: Order, budget: Budget, now: Date): Submitted {
  const context = { order, budget, now };
  const taken = await ports.budgets.take(budget, now);
  if (!taken.isTaken) {
    // The last one may have gone to this very operation, by a request that was under way at the same time.
    const former = await findRepeated(ports.operations, order);
    return former ? repeatAttempt(ports, former, context) : err(spent(taken.retryAt));
  }
  const operation = operationOf(order, now);
  const isFirst = await givingBack(ports, order, budget, async () => {
    if (!(await ports.operations.create(operation))) return false;
    await ports.jobs.send(jobOf(operation, order));
    return true;
  });
  if (isFirst) return ok(operation);
  // Another request with this id was first, and has counted its own attempt.
  await ports.budgets.refund(budget);
  const former = await findRepeated(ports.operations, order);
  return former ? repeatAttempt(ports, former, context) : err({ code: 'wrong-step' });
}

/** The same once more, for an operation that {@link findRepeated} found. */
export async function repeatAttempt(
  ports: Ports,
  former: Operation,
  { order, budget, now }: { order: Order; budget: Budget; now: Date },
): Submitted {
  if (former.isUncounted && isPending(former, now)) {
    const taken = await ports.budgets.take(budget, now);
    if (!taken.isTaken) return err(spent(taken.retryAt));
    // Of several at once, one counts.
    if (!(await ports.operations.setCounted(former, true))) await ports.budgets.refund(budget);
  }
  return ok(await givingBack(ports, order, budget, () => sendAgain(ports, former, order, now)));
}

/** A server fault must not cost the person an attempt; if giving back fails too, the first fault is the one to tell. */
async function givingBack<T>(ports: Ports, order: Order, budget: Budget, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await giveBack(ports, order, budget).catch(() => undefined);
    throw error;
  }
}

async function giveBack({ operations, budgets }: Ports, order: Order, budget: Budget): Promise<void> {
  const noted = await findRepeated(operations, order);
  // First the note, then the attempt: dying in between may cost a try, the other way round would give one away.
  if (!noted || (await operations.setCounted(noted, false))) await budgets.refund(budget);
}

const spent = (retryAt: Date | undefined): Refusal => ({ code: 'too-many-tries', ...(retryAt && { retryAt }) });
