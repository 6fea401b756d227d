import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { FunctionConfig } from '../environment.ts';
import type { IssueStore, UserIssue } from '../ports/issue-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { NoticeQueue } from '../ports/notice-queue.ts';
import type { PeopleIssues } from '../ports/people-issues.ts';
import type { Person } from '../ports/person.ts';
import { tellOfSubmission } from './tell-of-issue.ts';

/** The browser that made a request finds it again for this long. */
export const restoreCookieSeconds = 30 * 24 * 60 * 60;

interface SubmitPorts {
  readonly issues: IssueStore;
  readonly peopleIssues: PeopleIssues;
  readonly keyRing: KeyRing;
  readonly notices: NoticeQueue;
}

/**
 * Puts a request before the administrators and tells everybody of it. Noted with the person first, where the number of open
 * ones is bounded: a request that nobody would find at a sign-in must not exist. What could not be told of is taken back.
 * @param cookie hash of the token by which the browser finds it again
 */
export async function submitIssue(
  ports: SubmitPorts,
  issue: UserIssue,
  person: Person,
  { cookie, config, now }: { cookie: string; config: FunctionConfig; now: Date },
): Promise<Result<void, { code: 'wrong-step' | 'too-many-issues' }>> {
  if (!(await ports.peopleIssues.noteIssue(person.id, issue, now))) return err({ code: 'too-many-issues' });
  // Another request of the same flow was first.
  if (!(await ports.issues.create(issue))) return err({ code: 'wrong-step' });
  try {
    await ports.issues.point(cookie, issue, now.getTime() + restoreCookieSeconds * 1000);
    await tellOfSubmission(ports, issue, person, { config, now });
  } catch (error) {
    await takeBack(ports, issue).catch(() => undefined);
    throw error;
  }
  return ok(undefined);
}

/** So that the person can send it again. */
async function takeBack({ issues, peopleIssues }: SubmitPorts, issue: UserIssue): Promise<void> {
  await issues.remove(issue);
  await peopleIssues.dropIssue(issue.person, issue);
}
