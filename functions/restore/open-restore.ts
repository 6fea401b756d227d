import type { OpenRestore } from '#shared/api/lost-things.ts';
import type { IssueStore } from '../ports/issue-store.ts';
import type { Person } from '../ports/person.ts';
import { issuesOf } from './issue-note.ts';
import { stateOf } from './view-restore.ts';

/** The newest request that waits for this person, in whichever portal: "was that you?". Asks nothing for who has none. */
export async function openRestoreOf(issues: IssueStore, person: Person, now: Date): Promise<OpenRestore | undefined> {
  for (const note of issuesOf(person, now).reverse()) {
    const issue = await issues.find(note);
    if (issue?.person !== person.id || stateOf(issue, now) !== 'waiting') continue;
    const { reference, lost, submittedAtMs } = issue;
    return { reference, lost: [...lost], submittedAt: new Date(submittedAtMs).toISOString() };
  }
  return undefined;
}
