import type { FunctionConfig } from '../environment.ts';
import type { Log } from '../log.ts';
import type { ActivityLog } from '../ports/activity-log.ts';
import type { IssueStore, UserIssue } from '../ports/issue-store.ts';
import type { NoticeQueue } from '../ports/notice-queue.ts';
import type { PeopleIssues } from '../ports/people-issues.ts';
import type { Person } from '../ports/person.ts';
import { issuesOf } from './issue-note.ts';
import { moveIssue } from './move-issue.ts';
import { noteRestore } from './note-restore.ts';
import { tellOfEnd } from './tell-of-issue.ts';

/** What cancelling needs. */
export const cancelNeeds = ['issues', 'peopleIssues', 'notices', 'activity'] as const;

export interface CancelPorts {
  readonly issues: IssueStore;
  readonly peopleIssues: PeopleIssues;
  readonly notices: NoticeQueue;
  readonly activity: ActivityLog;
}

interface Cancelling {
  readonly config: FunctionConfig;
  readonly log?: Log | undefined;
  readonly now: Date;
  /** Which of them; all when absent. */
  readonly which?: (issue: UserIssue) => boolean;
}

/**
 * Cancels the requests of a person that wait, and tells everybody. One that an administrator has decided on is not touched.
 * @returns how many there were
 */
export async function cancelIssues(ports: CancelPorts, person: Person, cancelling: Cancelling): Promise<number> {
  let count = 0;
  for (const note of issuesOf(person, cancelling.now)) {
    const issue = await ports.issues.find(note);
    if (issue?.person !== person.id || cancelling.which?.(issue) === false) continue;
    if (await cancelIssue(ports, issue, person, cancelling)) count++;
  }
  return count;
}

/** Cancels one. @returns false when it does not wait any more */
export async function cancelIssue(
  ports: CancelPorts,
  issue: UserIssue,
  person: Person,
  { config, log, now }: Omit<Cancelling, 'which'>,
): Promise<boolean> {
  const next = moveIssue(issue, 'cancel', { now });
  if (!next || !(await ports.issues.advance(next))) return false;
  await ports.peopleIssues.dropIssue(person.id, issue);
  await noteRestore({ ...ports, log }, next, 'restore.cancelled', now);
  const ending = { kind: 'restore-cancelled', person, newMail: issue.newMail } as const;
  await tellOfEnd({ notices: ports.notices }, next, ending, { config, now });
  return true;
}
