import type { AdministratorView } from '#shared/api/administrator-views.ts';
import type { AdminCaller } from './admin-caller.ts';
import { stateOf } from './administrator.ts';
import type { Administrator } from './administrator.ts';

/** An administrator as others may see them. */
export function viewAdministrator(administrator: Administrator, caller: Pick<AdminCaller, 'id'>): AdministratorView {
  const { id, name, mail, role, portals, directories, language, createdAtMs, lastSignInAtMs } = administrator;
  const copied = (list: readonly string[] | 'all') => (list === 'all' ? list : [...list]);
  return {
    ...{ id, name, mail, role, portals: copied(portals), directories: copied(directories), language },
    state: stateOf(administrator),
    createdAt: new Date(createdAtMs).toISOString(),
    ...(lastSignInAtMs !== undefined && { lastSignInAt: new Date(lastSignInAtMs).toISOString() }),
    isYou: id === caller.id,
  };
}
