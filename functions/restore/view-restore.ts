import type { IssueState, RestoreView } from '#shared/api/restore-views.ts';
import { isExpired } from '#shared/domain/restore/issue-state.ts';
import type { UserIssue } from '../ports/issue-store.ts';

/** How far a request is, to be told. What is being done is not done yet. */
export function stateOf(issue: UserIssue, now: Date): IssueState {
  if (isExpired(issue, now.getTime())) return 'expired';
  return issue.state === 'verifying' ? 'waiting' : issue.state;
}

/** A request as the browser sees it that made it. */
export const viewRestore = (issue: UserIssue, now: Date): RestoreView => ({
  reference: issue.reference,
  portal: issue.portal,
  state: stateOf(issue, now),
  lost: [...issue.lost],
  gives: issue.gives,
  submittedAt: iso(issue.submittedAtMs),
  expiresAt: iso(issue.expiresAtMs),
  ...(issue.decidedAtMs !== undefined && { decidedAt: iso(issue.decidedAtMs) }),
});

const iso = (ms: number): string => new Date(ms).toISOString();
