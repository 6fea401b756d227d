import { afterEvent } from '#shared/domain/restore/issue-state.ts';
import type { IssueEvent } from '#shared/domain/restore/issue-state.ts';
import type { UserIssue } from '../ports/issue-store.ts';

/**
 * The next revision after an event; undefined where it must not happen. What was given is kept no longer than it is needed:
 * a request that has ended holds neither the new address nor the hash.
 */
export function moveIssue(
  issue: UserIssue,
  event: IssueEvent,
  { now, by }: { now: Date; by?: string },
): UserIssue | undefined {
  const state = afterEvent(issue, event, now.getTime());
  if (!state) return undefined;
  const moved = { ...issue, state, revision: issue.revision + 1, ...(by !== undefined && { decidedBy: by }) };
  if (state === 'verifying') return { ...moved, claimedAtMs: now.getTime() };
  const ended: { -readonly [Member in keyof UserIssue]: UserIssue[Member] } = { ...moved, decidedAtMs: now.getTime() };
  delete ended.newMail;
  delete ended.newPasswordHash;
  delete ended.claimedAtMs;
  return ended;
}
