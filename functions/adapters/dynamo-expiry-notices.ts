import { dayAfter, startOf } from '#shared/domain/expiry-days.ts';
import type { ExpiryNotice, ExpiryNotices } from '../ports/expiry-notices.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { deleteAt, recordVersion } from './records.ts';

/** For reports that come late, or are played again: long after that day nobody could be told of it any more. */
const keptDays = 7;

/** In DynamoDB: an item a person, written anew for each notice; nothing is ever read. */
export class DynamoExpiryNotices implements ExpiryNotices {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async claim({ person, endsOn, days }: ExpiryNotice): Promise<boolean> {
    const item = await this.#table.update(
      { person },
      {
        update: 'SET endsOn = :ends, daysLeft = :days, deleteAt = :delete, version = :version',
        condition: 'attribute_not_exists(person) OR endsOn < :ends OR daysLeft > :days',
        values: {
          ...{ ':ends': endsOn, ':days': days, ':version': recordVersion },
          ':delete': deleteAt(startOf(dayAfter(endsOn, keptDays))),
        },
      },
    );
    return item !== undefined;
  }

  async giveBack({ person, endsOn, days }: ExpiryNotice): Promise<void> {
    await this.#table.update(
      { person },
      {
        update: 'SET daysLeft = :more',
        condition: 'endsOn = :ends AND daysLeft = :days',
        values: { ':ends': endsOn, ':days': days, ':more': days + 1 },
      },
    );
  }
}
