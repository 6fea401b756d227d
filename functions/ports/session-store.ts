import type { Language } from '#shared/api/views.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { PasswordState } from '#shared/protocol/password-state.ts';
import type { Proving } from '../sessions/proving.ts';
import type { Person } from './person.ts';

/** Somebody who signed in. Typed by purpose: only `user` for now (THREATS W4). */
export interface Session {
  /** Hash of the cookie's token. */
  readonly id: string;
  readonly purpose: 'user';
  readonly portal: string;
  readonly directory: string;
  readonly login: string;
  readonly language: Language;
  readonly person: Person;
  /** What was proven when it was opened; absent in older ones: the directory password. */
  readonly provenBy?: readonly FactorId[];
  /** Set: the session may change the password and nothing else. */
  readonly mustChangePassword?: 'expired' | 'must-change';
  /** What the directory said of the password that opened it, or of the new one; absent where it was not asked. */
  readonly password?: PasswordState;
  /** A fresh proof of who this is, in the making or made. */
  readonly proving?: Proving;
  /** The operation that `password.prepare-change` allocated. */
  readonly operation?: string;
  readonly startedAtMs: number;
  readonly lastSeenAtMs: number;
  /** Absolute end, whatever happens. */
  readonly endsAtMs: number;
}

/** Without a request for this long, a session is over. */
export const sessionIdleSeconds = 15 * 60;
/** No session is older. */
export const sessionLifeSeconds = 60 * 60;

/** Sessions by the hash of their cookie. */
export interface SessionStore {
  create(session: Session): Promise<void>;
  /** A live session: neither idle for too long nor past its end. */
  find(id: string, now: Date): Promise<Session | undefined>;
  /** Notes that the session was used. Called at most once a minute. */
  touch(id: string, now: Date): Promise<void>;
  /** Binds the session to the operation its next password change must name. */
  setOperation(id: string, operation: string): Promise<void>;
  /** Takes over what the person changed about themself, so that this session goes by it. */
  setPerson(id: string, person: Person): Promise<void>;
  /** The name that opened the session is its person's no more. */
  setLogin(id: string, login: string): Promise<void>;
  /** The password was changed: the session may do everything again. */
  liftLimit(id: string): Promise<void>;
  /** The password was changed: takes over what is known of the new one, which may be nothing. */
  setPassword(id: string, password: PasswordState | undefined): Promise<void>;
  /**
   * Writes the next revision of the fresh proof over the one that was read.
   * @returns false when another request was first, or the session is over: nothing was written
   */
  advanceProving(id: string, next: Proving): Promise<boolean>;
  remove(id: string): Promise<void>;
}

/** The end of sessions; for the function that hears that a password is a new one. */
export interface SessionEnds {
  remove(id: string): Promise<void>;
}
