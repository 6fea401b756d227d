import * as z from 'zod';
import { ActivityKind, Origin } from '#shared/api/activity-views.ts';
import { helpedWith } from '#shared/api/helped-with.ts';
import { FactorId } from '#shared/domain/gate-rule.ts';
import { outcomeCodes } from '#shared/protocol/outcome.ts';
import { activityId, activityLifeMs } from '../activity/activity-entry.ts';
import type { ActivityEntry } from '../activity/activity-entry.ts';
import type { ActivityHistory, ActivityPage } from '../ports/activity-log.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { readRecord } from './records.ts';

/** Something that happened, as stored. */
const ActivityRecord: z.ZodType<ActivityEntry> = z.object({
  person: z.string(),
  id: z.string(),
  atMs: z.number(),
  what: ActivityKind,
  help: z.exactOptional(z.enum(helpedWith)),
  portal: z.string(),
  outcome: z.exactOptional(z.enum(outcomeCodes)),
  factors: z.exactOptional(z.array(FactorId)),
  from: z.exactOptional(Origin),
});

/** What happened, read from DynamoDB. */
export class DynamoActivityHistory implements ActivityHistory {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
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
