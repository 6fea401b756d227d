import type { Origin } from '#shared/api/activity-views.ts';
import type { LostThing } from '#shared/api/lost-things.ts';
import type { Language } from '#shared/api/views.ts';
import type { StoredIssueState } from '#shared/domain/restore/issue-state.ts';
import type { FlowProof } from './flow-store.ts';

/** A request to restore access, for an administrator to decide. Server side only; people see `RestoreView`. */
export interface UserIssue {
  /** Alias of the portal that it was made in. */
  readonly portal: string;
  /** Sorts by time. */
  readonly id: string;
  /** Grows by one with every transition; the store writes only over the revision that was read. */
  readonly revision: number;
  readonly state: StoredIssueState;
  /** Short and readable, for the telephone. */
  readonly reference: string;
  /** Person id. */
  readonly person: string;
  readonly login: string;
  readonly displayName: string;
  readonly language: Language;
  readonly lost: readonly LostThing[];
  readonly proofs: readonly FlowProof[];
  readonly from: Origin;
  /** What was given, to be shown: the address masked. */
  readonly gives: { readonly mail?: string; readonly portalPassword?: true };
  /** The new address. Only until it is decided. */
  readonly newMail?: string;
  /** The new portal password, memory-hard hashed. Only until it is decided. */
  readonly newPasswordHash?: string;
  readonly submittedAtMs: number;
  readonly expiresAtMs: number;
  /** With `verifying`: since when what follows is being done. */
  readonly claimedAtMs?: number;
  readonly decidedAtMs?: number;
  /** Which administrator. */
  readonly decidedBy?: string;
}

/** Where a request is, as a browser or a person's record keeps it. */
export interface IssueKey {
  readonly portal: string;
  readonly id: string;
}

/** Requests to restore access, by portal and id. */
export interface IssueStore {
  /** @returns false when there is one of that id */
  create(issue: UserIssue): Promise<boolean>;
  /** As it was written: whether it has expired is still to be looked at. */
  find(key: IssueKey): Promise<UserIssue | undefined>;
  /**
   * Writes the next revision over the one that was read.
   * @returns false when another request was first: nothing was written
   */
  advance(next: UserIssue): Promise<boolean>;
  /** Takes one back that could not be told of. */
  remove(key: IssueKey): Promise<void>;
  /** Lets the browser that holds a cookie of this hash find its request again. */
  point(cookie: string, key: IssueKey, expiresAtMs: number): Promise<void>;
  /** The request of a cookie, as long as the cookie counts. */
  findByCookie(cookie: string, now: Date): Promise<UserIssue | undefined>;
  forget(cookie: string): Promise<void>;
}

/** A page of requests, newest first. */
export interface IssuePage {
  readonly issues: readonly UserIssue[];
  /** Where the next page begins; absent on the last. */
  readonly next?: string;
}

/** Requests of a portal; for administrators alone. */
export interface IssueList {
  list(portal: string, page: { readonly before?: string; readonly limit: number }): Promise<IssuePage>;
  /**
   * The same of those that nobody has decided yet; what changed a moment ago may still be missing, or in it.
   * @param page `after`: ids sort by time, so one that is no request's leaves out what was made before
   */
  listWaiting(
    portal: string,
    page: { readonly after: string; readonly before?: string; readonly limit: number },
  ): Promise<IssuePage>;
}
