import type { OperationView } from '#shared/api/views.ts';
import { ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import { changeableAtOf } from './changeable-at.ts';
import type { Operation } from '../ports/operation-store.ts';
import { visibleOutcome } from './visible-outcome.ts';

/** An operation as its owner may see it. One that nobody answered in time ends as `unknown`: we never guess. */
export function viewOperation(operation: Operation, now: Date): OperationView {
  const { id, kind } = operation;
  if (isPending(operation, now)) return { id, kind, state: 'pending' };
  const { rules, retryAt, note, policy, password, answer } = operation;
  const changeableAt = kind === 'policy.read' ? changeableAtOf(password, policy, now) : undefined;
  const outcome = tellable(operation);
  return {
    id,
    kind,
    state: 'done',
    outcome: visibleOutcome(kind, outcome),
    ...(rules && { rules: [...rules] }),
    ...(retryAt !== undefined && { retryAt }),
    // Whoever tries a password learns nothing by it.
    ...(note && kind !== 'password.verify' && { note }),
    ...(policy && { policy }),
    ...(changeableAt !== undefined && { changeableAt }),
    ...(answer !== undefined && { answer }),
  };
}

/** The body of an answer to whoever asked for the operation, for the first time or again. */
export const told = <E>(submitted: Result<Operation, E>, now: Date): Result<{ body: OperationView }, E> =>
  submitted.ok ? ok({ body: viewOperation(submitted.value, now) }) : submitted;

/**
 * A locked account gives that answer to a right and to a wrong password alike. To who has proven nothing it would say
 * that there is such an account; of one that does not exist the directory says the other (THREATS E1).
 */
function tellable({ kind, outcome = 'unknown' }: Operation): OutcomeCode {
  return kind === 'password.verify' && outcome === 'account-locked' ? 'credentials-refused' : outcome;
}

/** Whether an answer may still come. */
export const isPending = (operation: Operation, now: Date): boolean =>
  operation.state === 'pending' && now.getTime() < operation.answeredByMs;
