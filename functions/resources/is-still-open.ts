import type { FunctionConfig } from '../environment.ts';
import { findPortal } from '../flows/find-portal.ts';
import type { Flow } from '../ports/flow-store.ts';
import type { Session } from '../ports/session-store.ts';

const actionOf = { reset: 'password.reset', unlock: 'account.unlock', restore: 'access.restore' } as const;

/**
 * Whether the resource still allows what a flow was begun for, or a session at all. It may have been changed meanwhile:
 * what was withdrawn, or closed altogether, ends for those who were in the middle of it.
 */
export function isStillOpen(config: FunctionConfig, record: Flow | Session): boolean {
  const portal = findPortal(config, record.portal)?.portal;
  if (!portal) return false;
  const { purpose } = record;
  return purpose === 'sign-in' || purpose === 'user'
    ? portal.signIn.methods.length > 0
    : portal.actions.includes(actionOf[purpose]);
}
