import type { AdminRole } from '#shared/domain/admin-roles.ts';

/**
 * An administrator who signed in. Kept apart from people's
 * sessions, so that neither cookie is worth anything in the place of the other (THREATS W4).
 */
export interface AdminSession {
  /** Hash of the cookie's token. */
  readonly id: string;
  readonly purpose: 'admin';
  /** Who: written down with what they decide. */
  readonly name: string;
  readonly role: AdminRole;
  /** Aliases of the portals that they look after. */
  readonly portals: readonly string[] | 'all';
  /** Ids of the directories that they look after. */
  readonly directories: readonly string[] | 'all';
  /** Absolute end. */
  readonly endsAtMs: number;
}

/** Administrators' sessions by the hash of their cookie. */
export interface AdminSessionStore {
  find(id: string, now: Date): Promise<AdminSession | undefined>;
}

/** Opening one. No function has this power yet. */
export interface AdminSessionWrites {
  create(session: AdminSession): Promise<void>;
}
