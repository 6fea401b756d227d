import type { PasswordState } from '#shared/protocol/password-state.ts';
import type { OperationStore } from '../ports/operation-store.ts';
import type { Session, SessionStore } from '../ports/session-store.ts';

/**
 * What is known of the directory password of a session: what was said when it opened, until it was changed in it. Of a
 * new one that nobody described nothing is known, and what was true of the old one is not told any more.
 */
export async function passwordNow(
  { operations, sessions }: { operations: OperationStore; sessions: SessionStore },
  session: Session,
): Promise<PasswordState | undefined> {
  const { id, operation, password } = session;
  const change = operation === undefined ? undefined : await operations.find(operation);
  const isChanged = change?.owner === id && change.kind === 'password.change' && change.outcome === 'done';
  if (!isChanged) return password;
  if (!isSame(change.password, password)) await sessions.setPassword(id, change.password);
  return change.password;
}

const isSame = (a: PasswordState | undefined, b: PasswordState | undefined): boolean =>
  a?.setAt === b?.setAt && a?.expires === b?.expires;
