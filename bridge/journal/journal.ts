import type { JobKind } from '#shared/protocol/job.ts';
import type { OutcomeCode } from '#shared/protocol/outcome.ts';

/** What a controller showed right before a change was sent to it. Raw FILETIME texts. */
export interface Before {
  readonly pwdLastSet: string;
  readonly lockoutTime: string;
  /** Of a write of attributes: a digest of what they were. */
  readonly attributes?: string;
}

/** What the bridge knows of one job that it has seen before. */
export interface JournalEntry {
  readonly id: string;
  readonly kind: JobKind;
  /** `started`: something may have been sent. `done`: answered; it is never acted on again. */
  readonly state: 'started' | 'done';
  /** objectGUID, absent where nobody was found. */
  readonly account?: string;
  readonly controller?: string;
  readonly before?: Before;
  /**
   * `badPasswordTime` of the account right before a bind with the new password that was sent, or may have been, to see
   * whether a change has arrived. While the account still shows it, that bind was not refused.
   */
  readonly lookBindMark?: string;
  /** The signed result, once `done`. */
  readonly result?: string;
}

/** What is written down right before something is sent to a controller. */
export interface Start {
  readonly id: string;
  readonly kind: JobKind;
  readonly account?: string;
  readonly controller: string;
  /** Absent when another bridge may have sent the change, so that nobody here saw what was before. */
  readonly before?: Before;
}

/** The end of a job. */
export interface Finish {
  readonly id: string;
  readonly kind: JobKind;
  readonly outcome: OutcomeCode;
  /** The signed result message, sent again whenever the job is delivered again. */
  readonly result: string;
}

/**
 * What makes one effect out of many deliveries (THREATS B7). Every write is on disk when the method returns. One
 * writer: a second process on the same journal is refused.
 */
export interface Journal {
  find(id: string): JournalEntry | undefined;
  /** Before anything is sent. May be called again for another controller while nothing has been sent. */
  start(start: Start): void;
  /** Before the bind that looks whether a change has arrived; `undefined` when it is certain that it was not sent. */
  noteLookBind(id: string, mark: string | undefined): void;
  finish(finish: Finish): void;
  /** The queue has taken the result. */
  markSent(id: string): void;
  /** Results that no queue has taken yet, oldest first. */
  unsent(): readonly { readonly id: string; readonly result: string }[];
  /** Operations started since then, for the rate caps after a restart. */
  startedSince(since: Date): readonly { readonly account?: string; readonly atMs: number }[];
  /** Small values that survive a restart, such as the cursor of the directory sync. */
  readValue(key: string): string | undefined;
  writeValue(key: string, value: string): void;
  /** Forgets what is older than {@link keptDays}. */
  prune(): void;
  close(): void;
}

/** A job expires after two minutes; what is kept beyond that serves the person who investigates. */
export const keptDays = 7;
