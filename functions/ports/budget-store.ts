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

/** Whether an attempt may be made; `retryAt` is absent when the total is used up: an administrator has to open it. */
export type Take = { readonly isTaken: true } | { readonly isTaken: false; readonly retryAt?: Date };

/** A time step that must not be accepted again. */
export interface BurnedStep {
  readonly token: string;
  readonly step: number;
}

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
  /** The last accepted step of each token. */
  burnedSteps(subject: string): Promise<Readonly<Record<string, number>>>;
}
