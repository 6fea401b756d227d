import type { IssueNote } from '../restore/issue-note.ts';

/** Which requests to restore access wait for a person, noted with them: a sign-in knows without asking for it. */
export interface PeopleIssues {
  /**
   * Adds a note, unless as many as allowed are there already, or recovery is frozen for this person at this moment.
   * Adding the same one again changes nothing.
   * @returns false when it was not added
   */
  noteIssue(person: string, note: IssueNote, now: Date): Promise<boolean>;
  dropIssue(person: string, note: IssueNote): Promise<void>;
}
