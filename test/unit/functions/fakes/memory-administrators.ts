import { stateOf } from '#functions/administrators/administrator.ts';
import type { Administrator } from '#functions/administrators/administrator.ts';
import type { AdminCredentials } from '#functions/administrators/credentials.ts';
import { nobodyYet } from '#functions/administrators/owners.ts';
import type { Owners } from '#functions/administrators/owners.ts';
import type { AdminCredentialsStore, AdministratorStore } from '#functions/ports/administrator-store.ts';
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

/** Administrators in memory. */
export class MemoryAdministrators implements AdministratorStore {
  readonly items: Map<string, Administrator>;
  ownerList: Owners = nobodyYet;

  constructor(items = new Map<string, Administrator>()) {
    this.items = items;
  }

  async find(id: string): Promise<Administrator | undefined> {
    return this.items.get(id);
  }
  async findByMail(mail: string): Promise<Administrator | undefined> {
    return [...this.items.values()].find((each) => each.mail === mail);
  }
  async list({ limit, after = '' }: { limit: number; after?: string }) {
    const all = [...this.items.values()].filter(({ id }) => id > after).sort((a, b) => (a.id < b.id ? -1 : 1));
    const administrators = all.slice(0, limit);
    return { administrators, ...(all.length > limit && { next: administrators.at(-1)!.id }) };
  }
  async create(administrator: Administrator): Promise<boolean> {
    if ([...this.items.values()].some(({ mail }) => mail === administrator.mail)) return false;
    this.items.set(administrator.id, administrator);
    return true;
  }
  async replace(next: Administrator): Promise<boolean> {
    if (this.items.get(next.id)?.revision !== next.revision - 1) return false;
    this.items.set(next.id, next);
    return true;
  }
  async remove({ id, revision }: Administrator): Promise<boolean> {
    return this.items.get(id)?.revision === revision && this.items.delete(id);
  }
  async noteSignIn(id: string, now: Date): Promise<void> {
    const there = this.items.get(id);
    if (there) this.items.set(id, { ...there, lastSignInAtMs: now.getTime() });
  }
  async owners(): Promise<Owners> {
    return this.ownerList;
  }
  async replaceOwners(next: Owners): Promise<boolean> {
    if (this.ownerList.revision !== next.revision - 1) return false;
    this.ownerList = next;
    return true;
  }
}

/** What administrators prove themselves by, in memory. */
export class MemoryAdminCredentials implements AdminCredentialsStore {
  readonly items = new Map<string, AdminCredentials>();
  readonly passkeys = new Map<string, string>();

  async find(administrator: string): Promise<AdminCredentials | undefined> {
    return this.items.get(administrator);
  }
  async create(credentials: AdminCredentials): Promise<boolean> {
    if (this.items.has(credentials.administrator)) return false;
    this.items.set(credentials.administrator, credentials);
    return true;
  }
  async replace(next: AdminCredentials): Promise<boolean> {
    if (this.items.get(next.administrator)?.revision !== next.revision - 1) return false;
    this.items.set(next.administrator, next);
    return true;
  }
  async remove(administrator: string): Promise<void> {
    this.items.delete(administrator);
  }
  async claimPasskey(credential: string, administrator: string): Promise<boolean> {
    if ((this.passkeys.get(credential) ?? administrator) !== administrator) return false;
    this.passkeys.set(credential, administrator);
    return true;
  }
  async ownerOf(credential: string): Promise<string | undefined> {
    return this.passkeys.get(credential);
  }
  async dropPasskey(credential: string): Promise<void> {
    this.passkeys.delete(credential);
  }
}
