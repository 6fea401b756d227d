/** A one-use secret in flight. Only its keyed hash is kept. */
export interface Challenge {
  readonly id: string;
  readonly hash: string;
  readonly expiresAtMs: number;
  /** What `take` gives to who uses it up. No secret. */
  readonly note?: string;
}

/** One-use secrets. */
export interface ChallengeStore {
  /** Puts a challenge; a former one of the same id is void. */
  put(challenge: Challenge): Promise<void>;
  /** Uses it up: true for exactly one caller with the right hash before it expires (THREATS E12). */
  consume(id: string, hash: string, now: Date): Promise<boolean>;
  /** The same, for one that came with a note. @returns the note; undefined when it was not used up by this */
  take(id: string, hash: string, now: Date): Promise<string | undefined>;
  /**
   * Notes that a self-contained link was used.
   * @returns false when it had been used before
   */
  markUsed(id: string, expiresAtMs: number): Promise<boolean>;
  /** Takes such a note back, because we failed: the link works again. */
  unmark(id: string): Promise<void>;
}
