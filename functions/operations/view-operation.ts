import type { OperationView } from '#shared/api/views.ts';
import type { Operation } from '../ports/operation-store.ts';

/** An operation as its owner may see it. One that nobody answered in time ends as `unknown`: we never guess. */
export function viewOperation(operation: Operation, now: Date): OperationView {
  const { id, kind } = operation;
  if (isPending(operation, now)) return { id, kind, state: 'pending' };
  const { outcome = 'unknown', rules, retryAt } = operation;
  return {
    id,
    kind,
    state: 'done',
    outcome,
    ...(rules && { rules: [...rules] }),
    ...(retryAt !== undefined && { retryAt }),
  };
}

/** Whether an answer may still come. */
export const isPending = (operation: Operation, now: Date): boolean =>
  operation.state === 'pending' && now.getTime() < operation.answeredByMs;
