import type { Permission } from '#shared/domain/admin-roles.ts';

/** A program's key to the operations for administrators. Its secret half is nowhere but with whoever got it. */
export interface ApiKey {
  /** Stands in the key itself, in lists and in the audit trail. */
  readonly id: string;
  /** What an administrator called it. */
  readonly name: string;
  /** SHA-256 of the secret half, base64url: it is random, so that nothing slower is needed. */
  readonly secretHash: string;
  readonly permissions: readonly Permission[];
  /** Aliases of the portals that it acts on. */
  readonly portals: readonly string[] | 'all';
  /** Ids of the directories that it acts on. */
  readonly directories: readonly string[] | 'all';
  /** Who made it. */
  readonly createdBy: string;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  /** Written down once an hour at most. */
  readonly lastUsedAtMs?: number;
}

/** Keys as they come with requests. */
export interface ApiKeyStore {
  find(id: string): Promise<ApiKey | undefined>;
  noteUse(id: string, now: Date): Promise<void>;
}

/** Keys as administrators look after them: there are dozens, and they are read whole. */
export interface ApiKeyDesk {
  list(): Promise<readonly ApiKey[]>;
  /** @returns false when there is one with that id */
  create(key: ApiKey): Promise<boolean>;
  /** @returns the key that is no more; undefined when there was none */
  remove(id: string): Promise<ApiKey | undefined>;
}
