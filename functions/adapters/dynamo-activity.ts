import { activityId, activityLifeMs } from '../activity/activity-entry.ts';
import type { ActivityEntry } from '../activity/activity-entry.ts';
import type { ActivityHistory, ActivityLog, ActivityPage } from '../ports/activity-log.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { ActivityRecord, deleteAt, readRecord, recordVersion } from './records.ts';

/** What happened for somebody who does not exist is written, so that the work is the same, and soon forgotten. */
const decoyLifeMs = 60 * 60 * 1000;

/** Activity in DynamoDB: a partition a person, sorted by time. */
export class DynamoActivity implements ActivityLog, ActivityHistory {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async add(entry: ActivityEntry): Promise<void> {
    const lifeMs = entry.person.startsWith('decoy#') ? decoyLifeMs : activityLifeMs;
    await this.#table.put({ ...entry, version: recordVersion, deleteAt: deleteAt(entry.atMs + lifeMs) });
  }

  async list(
    person: string,
    { before, limit, now }: { before?: string; limit: number; now: Date },
  ): Promise<ActivityPage> {
    const after = oldest(now);
    if (before !== undefined && before <= after) return { entries: [] };
    const range = { after, ...(before !== undefined && { before }) };
    // One more than is asked for says whether there are more.
    const items = await this.#table.newest({ person }, { key: 'id', ...range, limit: limit + 1 });
    const entries = items.slice(0, limit).map((item) => readRecord(ActivityRecord, item));
    return { entries, ...(items.length > limit && { next: entries.at(-1)!.id }) };
  }

  async find(person: string, id: string, now: Date): Promise<ActivityEntry | undefined> {
    const item = id > oldest(now) ? await this.#table.get({ person, id }) : undefined;
    return item && readRecord(ActivityRecord, item);
  }
}

const oldest = (now: Date): string => activityId(now.getTime() - activityLifeMs, '');
