/** A counter with a limit within a window that begins with the first attempt. */
export interface Budget {
  /** Who: a person, a keyed hash of a name, an address. */
  readonly subject: string;
  /** For what: `email-code`, `mail`, `start`. Slots of one subject live in one record. */
  readonly slot: string;
  readonly limit: number;
  readonly windowSeconds: number;
  /** Attempts altogether until a success (NIST SP 800-63B 5.2.2). */
  readonly totalLimit?: number;
  /** The window is usually open already (an office's address): saves a request. */
  readonly isBusy?: boolean;
}

/**
 * Whether an attempt may be made; `retryAt` is absent when the total is used up: an administrator has to open it.
 * `used` (within the window, with this one) and `burned` come along without a request of their own; `burned` is absent when
 * nothing was burned yet.
 */
export type Take =
  | { readonly isTaken: true; readonly used: number; readonly burned?: BurnedTokens }
  | { readonly isTaken: false; readonly retryAt?: Date };

/** The last code of a token that was accepted, and what was learned from it. */
export interface LastCode {
  /** Its time step or counter. It and all before it are burned. */
  readonly step: number;
  /** How many steps the token's clock is ahead of ours. */
  readonly driftSteps?: number;
  /** When it was accepted. */
  readonly atMs: number;
}

/** A time step or counter of a token that must not be accepted again. */
export interface BurnedStep extends LastCode {
  readonly token: string;
}

/** The last accepted code of each token, by the token's id. */
export type BurnedTokens = Readonly<Record<string, LastCode>>;

/** Attempt counters. A session, a flow or another tab never resets them (THREATS E4). */
export interface BudgetStore {
  /** Counts an attempt, atomically, before it is checked. */
  take(budget: Budget, now: Date): Promise<Take>;
  /** Gives one back, because we failed and not the person. */
  refund(budget: Budget): Promise<void>;
  /**
   * A success: forgets the failed attempts of these slots. With `burn` it also accepts that step of a token, once
   * (RFC 6238 5.2; THREATS E17).
   * @returns false when the step, or a later one, was used before; then nothing is forgotten
   */
  succeed(subject: string, slots: readonly string[], burn?: BurnedStep): Promise<boolean>;
  /** The last accepted code of each token. */
  burnedSteps(subject: string): Promise<BurnedTokens>;
}
