import type { PortalAction, SessionView } from '#shared/api/views.ts';
import type { PasswordState } from '#shared/protocol/password-state.ts';
import type { FunctionConfig, PortalConfig } from '../environment.ts';
import { portalOf } from '../flows/find-portal.ts';
import { demandsOf } from '../flows/demands-of.ts';
import type { Reachability } from '../flows/reachability.ts';
import { namesOf } from '../ports/person.ts';
import { sessionIdleSeconds } from '../ports/session-store.ts';
import type { Session } from '../ports/session-store.ts';

/** A session as its owner may see it. @param password what is known of the directory password by now */
export function viewSession(
  session: Session,
  config: FunctionConfig,
  reach: Reachability,
  { password, now }: { password: PasswordState | undefined; now: Date },
): SessionView {
  const portal = portalOf(config, session.portal);
  const endsAtMs = Math.min(session.endsAtMs, now.getTime() + sessionIdleSeconds * 1000);
  return {
    portal: session.portal,
    login: session.login,
    displayName: namesOf(session.person).displayName,
    expiresAt: new Date(endsAtMs).toISOString(),
    ...(session.mustChangePassword && { mustChangePassword: session.mustChangePassword }),
    actions: actionsOf(session, portal),
    demands: demandsOf(session.person, portal, reach, {
      ...{ for: 'change', password, isDue: session.mustChangePassword !== undefined, now },
    }),
  };
}

/** Whether this session may do that: the administrator allowed it, and no new password is due first. */
export const mayDo = (session: Session, config: FunctionConfig, action: PortalAction): boolean =>
  actionsOf(session, portalOf(config, session.portal)).includes(action);

function actionsOf(session: Session, portal: PortalConfig): PortalAction[] {
  // Somebody whose password has run out can do nothing else, even where changing is not offered otherwise.
  return session.mustChangePassword ? ['password.change'] : portal.actions;
}
