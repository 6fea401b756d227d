import type { AdminSession, AdminSessionWrites } from '../ports/admin-session-store.ts';

/** Names a session in addresses: the beginning of a hash, which opens nothing. */
export const publicSessionId = ({ id }: Pick<AdminSession, 'id'>): string => id.slice(0, 22);

/** Ends the sessions of an administrator but one: whoever may have held what was changed is out. */
export async function endOtherSessions(
  sessions: AdminSessionWrites,
  { administrator, id: kept }: AdminSession,
  now: Date,
): Promise<void> {
  for (const { id } of await sessions.list(administrator, now)) if (id !== kept) await sessions.remove(id);
}
