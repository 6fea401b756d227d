import { stateOf } from '#functions/administrators/administrator.ts';
import type { Administrator } from '#functions/administrators/administrator.ts';
import { isLive } from '#functions/ports/admin-session-store.ts';
import type {
  AdminSession,
  AdminSessionStore,
  AdminSessionWrites,
  SignedIn,
} from '#functions/ports/admin-session-store.ts';

/** Administrators' sessions in memory, and whose they are. */
export class MemoryAdminSessions implements AdminSessionStore, AdminSessionWrites {
  readonly items = new Map<string, AdminSession>();
  readonly administrators: ReadonlyMap<string, Administrator>;

  constructor(administrators: ReadonlyMap<string, Administrator>) {
    this.administrators = administrators;
  }

  async create(session: AdminSession): Promise<void> {
    this.items.set(session.id, session);
  }
  async find(id: string, now: Date): Promise<SignedIn | undefined> {
    const session = this.items.get(id);
    const administrator = session && this.administrators.get(session.administrator);
    if (!session || !administrator || !isLive(session, now) || stateOf(administrator) !== 'active') return undefined;
    return session.startedAtMs < (administrator.sessionsFromMs ?? 0) ? undefined : { session, administrator };
  }
  async touch(id: string, now: Date): Promise<void> {
    this.change(id, { lastSeenAtMs: now.getTime() });
  }
  async setProven(id: string, now: Date): Promise<void> {
    this.change(id, { provenAtMs: now.getTime() });
  }
  async remove(id: string): Promise<void> {
    this.items.delete(id);
  }
  async list(administrator: string, now: Date): Promise<readonly AdminSession[]> {
    const mine = [...this.items.values()].filter((each) => each.administrator === administrator && isLive(each, now));
    return mine.sort((one, other) => other.startedAtMs - one.startedAtMs);
  }
  private change(id: string, changes: Partial<AdminSession>): void {
    const session = this.items.get(id);
    if (session) this.items.set(id, { ...session, ...changes });
  }
}
