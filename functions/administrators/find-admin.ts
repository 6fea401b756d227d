import { permissionsOf } from '#shared/domain/admin-roles.ts';
import type { AdminSession } from '../ports/admin-session-store.ts';
import type { Ports } from '../ports/ports.ts';
import type { AdminCaller } from './admin-caller.ts';

/** The administrator whom a cookie stands for. */
export async function findAdmin(
  ports: Partial<Ports>,
  { admin: id }: { readonly admin?: string },
  now: Date,
): Promise<AdminCaller | undefined> {
  const session = id === undefined ? undefined : await ports.adminSessions!.find(id, now);
  return session && callerOf(session);
}

const callerOf = ({ id, name, role, portals, directories }: AdminSession): AdminCaller => ({
  ...{ purpose: 'admin', by: 'session', id, name, portals, directories },
  permissions: permissionsOf(role),
});
