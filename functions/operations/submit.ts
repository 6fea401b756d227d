import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { JobQueue } from '../ports/job-queue.ts';
import type { Operation, OperationStore } from '../ports/operation-store.ts';
import { isRepeatOf, jobOf, operationOf } from './order.ts';
import type { Order, OrderIdentity } from './order.ts';
import { isPending } from './view-operation.ts';

export interface SubmitPorts {
  readonly operations: OperationStore;
  readonly jobs: JobQueue;
}

/**
 * Notes the operation, then sends its job. The note is a conditional write: one operation id, one job, however often
 * and however much at once a request is made. A browser that heard no answer sends the same once more; then the job is
 * sent again, for nobody knows whether it ever was (ADR 26). Another content under the same id is refused.
 */
export async function submit(
  ports: SubmitPorts,
  order: Order,
  now: Date,
): Promise<Result<Operation, { code: 'wrong-step' }>> {
  const operation = operationOf(order, now);
  if (await ports.operations.create(operation)) {
    await ports.jobs.send(jobOf(operation, order));
    return ok(operation);
  }
  const former = await findRepeated(ports.operations, order);
  return former ? ok(await sendAgain(ports, former, order, now)) : err({ code: 'wrong-step' });
}

/** The operation that this order repeats, if it does. */
export async function findRepeated(operations: OperationStore, order: OrderIdentity): Promise<Operation | undefined> {
  const former = await operations.find(order.id);
  return former && isRepeatOf(former, order) ? former : undefined;
}

/**
 * Sends the job of a noted operation once more, unless it has ended or nobody would hear its answer. The queue swallows
 * what it has taken within five minutes, which is longer than the job lives; the bridge's journal would, too.
 */
export async function sendAgain(ports: SubmitPorts, former: Operation, order: Order, now: Date): Promise<Operation> {
  if (isPending(former, now)) await ports.jobs.send(jobOf(former, order));
  return former;
}
