import { permissionsOf } from '#shared/domain/admin-roles.ts';
import type { SignedIn } from '../ports/admin-session-store.ts';
import type { Ports } from '../ports/ports.ts';
import type { AdminCaller } from './admin-caller.ts';

/** A session notes that it was used at most this often. */
const touchAfterMs = 60_000;

/** The administrator whom a cookie stands for, with the role and the places that their record names at this moment. */
export async function findAdmin(
  ports: Partial<Ports>,
  { admin: id }: { readonly admin?: string },
  now: Date,
): Promise<AdminCaller | undefined> {
  const signedIn = id === undefined ? undefined : await ports.adminSessions!.find(id, now);
  if (!signedIn) return undefined;
  const { session } = signedIn;
  if (now.getTime() - session.lastSeenAtMs >= touchAfterMs) await ports.adminSessions!.touch(session.id, now);
  return callerOf(signedIn);
}

function callerOf(signedIn: SignedIn): AdminCaller {
  const { id, name, role, portals, directories } = signedIn.administrator;
  const who = { purpose: 'admin', by: 'session', id, name, portals, directories } as const;
  return { ...who, permissions: permissionsOf(role), signedIn };
}
