import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { BegunFactors } from '../factors/begun.ts';
import type { LostThing } from '#shared/api/lost-things.ts';
import type { Language } from '#shared/api/views.ts';
import type { PasswordState } from '#shared/protocol/password-state.ts';
import type { Person } from './person.ts';

/** A proof that counted, and when. */
export interface FlowProof {
  readonly factor: FactorId;
  readonly provenAtMs: number;
  /** A passkey that checked who used it: this proof counts for two categories. */
  readonly isUserVerified?: true;
}

/** The operation id that the next sealed password of this flow is bound to. */
export interface FlowOperation {
  readonly id: string;
  /** How many operations this flow has allocated, this one included. */
  readonly number: number;
}

/** A new address that a code was sent to, in one flow. */
export interface NewMail {
  readonly address: string;
  /** Keyed hash of the code. */
  readonly hash: string;
  readonly startedAtMs: number;
  readonly expiresAtMs: number;
}

/** A recovery, a sign-in or a restoring of access in progress. Server side only; people see `FlowView`. */
export interface Flow {
  /** Hash of the cookie's token. */
  readonly id: string;
  /** Grows by one with every transition; the store writes only over the revision that was read. */
  readonly revision: number;
  readonly kind: 'recovery' | 'sign-in' | 'restore';
  readonly purpose: 'reset' | 'unlock' | 'sign-in' | 'restore';
  readonly state: 'proving' | 'proven';
  readonly portal: string;
  readonly directory: string;
  /** What the person typed, unchanged: the seal is bound to it. */
  readonly login: string;
  readonly language: Language;
  /** Whose budgets count: a person id, or a keyed hash of the canonical login for a decoy. */
  readonly subject: string;
  /** Absent in a decoy, which can never be proven. */
  readonly person?: Person;
  /** A sign-in that names nobody: whose passkey answers says who it is. Nothing else proves anything in it. */
  readonly isNameless?: true;
  /** To restore access: what is lost, and proves nothing. */
  readonly lost?: readonly LostThing[];
  /** To restore access: the address that is to take the place of the lost one. */
  readonly newMail?: NewMail;
  readonly proofs: readonly FlowProof[];
  /** The person has a token: without it this flow does not end (THREATS E15). */
  readonly isTokenRequired?: boolean;
  /** By which factors their tokens are proven, of which any is enough; absent: by `token-code`. */
  readonly tokenFactors?: readonly FactorId[];
  /** A sign-in from where this person usually is not: one more factor is asked for. Absent until that was looked at. */
  readonly isUnusual?: boolean;
  /** What was sent or asked in this flow, by factor. */
  readonly begun: BegunFactors;
  readonly operation?: FlowOperation;
  /** Sign-in: the directory said so while it let the password through. */
  readonly mustChangePassword?: 'expired' | 'must-change';
  /** Sign-in: what the directory said of the password that it let through. */
  readonly password?: PasswordState;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
}

/** Flows by the hash of their cookie. */
export interface FlowStore {
  create(flow: Flow): Promise<void>;
  /** A live flow; an expired one is not there, whether or not it was cleaned up. */
  find(id: string, now: Date): Promise<Flow | undefined>;
  /**
   * Writes the next revision over the one that was read.
   * @returns false when another request was first: nothing was written
   */
  advance(next: Flow): Promise<boolean>;
  /** @returns whether it was there: of several who remove a flow, one is told so */
  remove(id: string): Promise<boolean>;
}
