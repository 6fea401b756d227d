/**
 * How far a request to restore access is. `verifying`: an administrator has decided for it and what follows is being done;
 * nothing else can be decided from there on.
 */
export type StoredIssueState = 'waiting' | 'verifying' | 'verified' | 'refused' | 'cancelled';

/** What can happen to a request. `resume`: what was begun and not ended is done again. */
export type IssueEvent = 'verify' | 'resume' | 'finish' | 'refuse' | 'cancel';

const next: Readonly<Record<IssueEvent, readonly [from: StoredIssueState, to: StoredIssueState]>> = {
  verify: ['waiting', 'verifying'],
  resume: ['verifying', 'verifying'],
  finish: ['verifying', 'verified'],
  refuse: ['waiting', 'refused'],
  cancel: ['waiting', 'cancelled'],
};

/** Requests wait this long for a decision. */
export const issueLifeMs = 14 * 24 * 60 * 60 * 1000;
/** Open requests of one person; a new one never takes the place of another. */
export const openIssuesAtMost = 3;
/** A decision whose effects have not been done after this long is taken to have broken off. */
export const decisionLeaseMs = 30_000;

interface Issue {
  readonly state: StoredIssueState;
  readonly expiresAtMs: number;
  /** With `verifying`: since when. */
  readonly claimedAtMs?: number;
}

/** Whether nobody has decided and it is too late to. */
export const isExpired = ({ state, expiresAtMs }: Issue, nowMs: number): boolean =>
  state === 'waiting' && nowMs >= expiresAtMs;

/** Whether somebody still has to decide, or to end what was decided. */
export const isUndecided = ({ state }: Pick<Issue, 'state'>): boolean => state === 'waiting' || state === 'verifying';

/** The state that an event leads to; undefined where it must not happen. Forward only. */
export function afterEvent(issue: Issue, event: IssueEvent, nowMs: number): StoredIssueState | undefined {
  const [from, to] = next[event];
  if (issue.state !== from || isExpired(issue, nowMs)) return undefined;
  const isUnderWay = event === 'resume' && nowMs < (issue.claimedAtMs ?? 0) + decisionLeaseMs;
  return isUnderWay ? undefined : to;
}
