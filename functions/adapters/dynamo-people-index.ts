import type { PeopleIndex, PeoplePage, PeoplePosition, PeopleQuery } from '../ports/people-index.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { PersonRecord, readRecord } from './records.ts';

const indexes = {
  name: { index: 'byName', partition: 'directory', sort: 'sortName' },
  surname: { index: 'bySurname', partition: 'directory', sort: 'sortSurname' },
  'to-enrol': { index: 'byEnrolment', partition: 'toEnrol', sort: 'sortName' },
} as const;

/** Behind every text that begins like this one: nothing sorts after it (DynamoDB compares UTF-8). */
const last = '\u{10FFFF}';

/** People in the order of their names, by the indexes of their table. */
export class DynamoPeopleIndex implements PeopleIndex {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async page({ directory, by, prefix, limit, after }: PeopleQuery): Promise<PeoplePage> {
    const { index, partition, sort } = indexes[by];
    // Refused by DynamoDB as an error otherwise: a client may have made it up.
    if (after && !isWithin(after, directory, prefix)) return { people: [] };
    const { items, next } = await this.#table.page(
      { [partition]: directory },
      {
        ...{ index, limit },
        ...(prefix !== '' && { between: { key: sort, from: prefix, to: `${prefix}${last}` } }),
        ...(after && { startAfter: { [partition]: directory, [sort]: after.sort, id: after.id } }),
      },
    );
    const people = items.map((item) => readRecord(PersonRecord, item));
    return { people, ...(next && { next: { sort: next[sort]!, id: next['id']! } }) };
  }
}

const isWithin = ({ sort, id }: PeoplePosition, directory: string, prefix: string): boolean =>
  sort.startsWith(prefix) && id.startsWith(`${directory}#`);
