import { openIssuesAtMost } from '#shared/domain/restore/issue-state.ts';
import type { PeopleIssues } from '../ports/people-issues.ts';
import { isIssueNoteOver, writeIssueNote } from '../restore/issue-note.ts';
import type { IssueNote } from '../restore/issue-note.ts';
import type { DynamoTable } from './dynamo-table.ts';

/** Notes of requests to restore access, in the records of people in DynamoDB. */
export class DynamoPeopleIssues implements PeopleIssues {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async noteIssue(id: string, note: IssueNote, now: Date): Promise<boolean> {
    const item = await this.#table.get({ id });
    const old = ((item?.['issues'] as string[] | undefined) ?? []).filter((each) => isIssueNoteOver(each, now));
    if (old.length > 0) await this.#drop(id, old);
    const written = await this.#table.update(
      { id },
      {
        update: 'ADD #issues :notes',
        // Room and no freeze, at the very moment: "this was not me" and another request cannot slip in between.
        condition:
          'attribute_exists(#guid) AND (attribute_not_exists(#frozen) OR #frozen <= :now) AND ' +
          '(attribute_not_exists(#issues) OR contains(#issues, :note) OR size(#issues) < :most)',
        names: { '#issues': 'issues', '#guid': 'objectGuid', '#frozen': 'frozenUntilMs' },
        values: {
          ...{ ':notes': new Set([writeIssueNote(note)]), ':note': writeIssueNote(note) },
          ...{ ':now': now.getTime(), ':most': openIssuesAtMost },
        },
      },
    );
    return written !== undefined;
  }

  dropIssue(id: string, note: IssueNote): Promise<void> {
    return this.#drop(id, [writeIssueNote(note)]);
  }

  async #drop(id: string, notes: readonly string[]): Promise<void> {
    const values = { ':notes': new Set(notes) };
    const change = { update: 'DELETE #issues :notes', names: { '#issues': 'issues' }, values };
    await this.#table.update({ id }, { ...change, condition: 'attribute_exists(id)' });
  }
}
