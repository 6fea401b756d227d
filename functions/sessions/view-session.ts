import type { PortalAction, SessionView } from '#shared/api/views.ts';
import type { FunctionConfig, PortalConfig } from '../environment.ts';
import { portalOf } from '../flows/find-portal.ts';
import type { Reachability } from '../flows/reachability.ts';
import { demandsOf } from '../flows/view-flow.ts';
import { namesOf } from '../ports/person.ts';
import { sessionIdleSeconds } from '../ports/session-store.ts';
import type { Session } from '../ports/session-store.ts';

/** A session as its owner may see it. */
export function viewSession(session: Session, config: FunctionConfig, reach: Reachability, now: Date): SessionView {
  const portal = portalOf(config, session.portal);
  const endsAtMs = Math.min(session.endsAtMs, now.getTime() + sessionIdleSeconds * 1000);
  return {
    portal: session.portal,
    login: session.login,
    displayName: namesOf(session.person).displayName,
    expiresAt: new Date(endsAtMs).toISOString(),
    ...(session.mustChangePassword && { mustChangePassword: session.mustChangePassword }),
    actions: actionsOf(session, portal),
    demands: demandsOf(session.person, portal, reach),
  };
}

/** Whether this session may do that: the administrator allowed it, and no new password is due first. */
export const mayDo = (session: Session, config: FunctionConfig, action: PortalAction): boolean =>
  actionsOf(session, portalOf(config, session.portal)).includes(action);

function actionsOf(session: Session, portal: PortalConfig): PortalAction[] {
  // Somebody whose password has run out can do nothing else, even where changing is not offered otherwise.
  return session.mustChangePassword ? ['password.change'] : portal.actions;
}
