import type { AdminSessionView } from '#shared/api/administrator-views.ts';
import { permissionsOf } from '#shared/domain/admin-roles.ts';
import { adminIdleSeconds } from '../ports/admin-session-store.ts';
import type { SignedIn } from '../ports/admin-session-store.ts';
import { freshUntilMs } from './fresh-proof.ts';

/** A session as its administrator may see it. */
export function viewAdminSession({ session, administrator }: SignedIn): AdminSessionView {
  const { id, name, mail, role, portals, directories, language } = administrator;
  const copied = (list: readonly string[] | 'all') => (list === 'all' ? list : [...list]);
  return {
    administrator: {
      ...{ id, name, mail, role, language, permissions: [...permissionsOf(role)] },
      ...{ portals: copied(portals), directories: copied(directories) },
    },
    endsAt: new Date(session.endsAtMs).toISOString(),
    idleSeconds: adminIdleSeconds,
    freshUntil: new Date(freshUntilMs(session)).toISOString(),
  };
}
