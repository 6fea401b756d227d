import type { Origin } from '#shared/api/activity-views.ts';
import type { Administrator } from '../administrators/administrator.ts';

/**
 * An administrator who signed in. It says who, and nothing of what they may do: that is read with each request, so that
 * another role, or the end of it, counts at once. Kept apart from people's sessions, so that neither cookie is worth
 * anything in the place of the other, and no function but the administrators' can make one (THREATS W4).
 */
export interface AdminSession {
  /** Hash of the cookie's token. */
  readonly id: string;
  readonly purpose: 'admin';
  /** Id of the administrator. */
  readonly administrator: string;
  readonly startedAtMs: number;
  readonly lastSeenAtMs: number;
  /** When both factors were proven last. */
  readonly provenAtMs: number;
  /** Absolute end. */
  readonly endsAtMs: number;
  readonly from?: Origin;
}

/** Without a request for this long, a session is over. */
export const adminIdleSeconds = 30 * 60;
/** No session is older. */
export const adminSessionSeconds = 12 * 60 * 60;

/** A session that lives, and whose it is. */
export interface SignedIn {
  readonly session: AdminSession;
  readonly administrator: Administrator;
}

/** Administrators' sessions by the hash of their cookie. */
export interface AdminSessionStore {
  /** A live session of an administrator who is active: neither idle for too long, nor past its end, nor ended for all. */
  find(id: string, now: Date): Promise<SignedIn | undefined>;
  /** Notes that it was used. Called at most once a minute; never brings an ended one back. */
  touch(id: string, now: Date): Promise<void>;
}

/** Beginning and ending sessions. */
export interface AdminSessionWrites {
  create(session: AdminSession): Promise<void>;
  /** Both factors were proven once more. */
  setProven(id: string, now: Date): Promise<void>;
  remove(id: string): Promise<void>;
  /** Those of one administrator that live, as they were a moment ago. */
  list(administrator: string, now: Date): Promise<readonly AdminSession[]>;
}

/** Whether a session lives, by what is known of it alone. */
export const isLive = ({ endsAtMs, lastSeenAtMs }: AdminSession, now: Date): boolean =>
  now.getTime() < Math.min(endsAtMs, lastSeenAtMs + adminIdleSeconds * 1000);
