import { activityLifeMs } from '../activity/activity-entry.ts';
import type { ActivityEntry } from '../activity/activity-entry.ts';
import type { ActivityLog } from '../ports/activity-log.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { deleteAt, recordVersion } from './records.ts';

/** What happened for somebody who does not exist is written, so that the work is the same, and soon forgotten. */
const decoyLifeMs = 60 * 60 * 1000;

/** Activity in DynamoDB: a partition a person, sorted by time. */
export class DynamoActivity implements ActivityLog {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async add(entry: ActivityEntry): Promise<void> {
    const lifeMs = entry.person.startsWith('decoy#') ? decoyLifeMs : activityLifeMs;
    await this.#table.put({ ...entry, version: recordVersion, deleteAt: deleteAt(entry.atMs + lifeMs) });
  }
}
