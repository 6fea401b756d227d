import type { IssueKey } from '../ports/issue-store.ts';
import type { Person } from '../ports/person.ts';

/** What a person's record keeps of a request that waits: enough to find it without a search, and to forget it. */
export interface IssueNote extends IssueKey {
  readonly expiresAtMs: number;
}

/** A note as it is stored: an element of a set. */
export const writeIssueNote = ({ expiresAtMs, portal, id }: IssueNote): string => `${expiresAtMs}#${portal}#${id}`;

/** Whether nobody can decide any more on the request of a stored note. */
export const isIssueNoteOver = (note: string, now: Date): boolean => Number.parseInt(note, 10) <= now.getTime();

/** The requests that may wait for this person, in the order of their time. */
export const issuesOf = ({ issues = [] }: Pick<Person, 'issues'>, now: Date): IssueNote[] =>
  issues
    .filter((note) => !isIssueNoteOver(note, now))
    .sort()
    .map((note) => {
      const [expiresAtMs = '', portal = '', id = ''] = note.split('#');
      return { expiresAtMs: Number(expiresAtMs), portal, id };
    });
