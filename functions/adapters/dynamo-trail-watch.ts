import * as z from 'zod';
import { CheckpointHead } from '#shared/protocol/audit-checkpoint.ts';
import type { Finding } from '#shared/domain/audit/finding.ts';
import type { TrailWatch, TrailWatchStore } from '../ports/audit-trail.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { readRecord, recordVersion } from './records.ts';

const FindingRecord = z.object({
  code: z.string() as unknown as z.ZodType<Finding['code']>,
  writer: z.exactOptional(z.string()),
  seq: z.exactOptional(z.int()),
  toSeq: z.exactOptional(z.int()),
  at: z.exactOptional(z.string()),
});
const Gap = z.object({ before: z.exactOptional(CheckpointHead), last: CheckpointHead, since: z.string() });
const Trouble = z.object({ finding: FindingRecord, foundAt: z.string(), gap: z.exactOptional(Gap) });
const Watch: z.ZodType<TrailWatch> = z.object({
  revision: z.int(),
  checkedAt: z.string(),
  until: z.string(),
  resume: z.object({ period: z.string(), after: z.string().optional() }).optional(),
  knownSince: z.string(),
  ends: z.array(CheckpointHead),
  checkpoint: z.object({ number: z.int(), hash: z.string(), at: z.string() }).optional(),
  troubles: z.array(Trouble),
});

/**
 * How far the trail is checked: one item beside the checkpoints, in a partition of its own, and in no index. Who can sign
 * checkpoints can write it; nobody else can.
 */
export class DynamoTrailWatch implements TrailWatchStore {
  readonly #table: DynamoTable;
  readonly #key: Readonly<Record<string, string>>;

  constructor(table: DynamoTable, stage: string) {
    this.#table = table;
    this.#key = { stage: `${stage}#watch`, number: 'watch' };
  }

  async read(): Promise<TrailWatch | undefined> {
    const item = await this.#table.get(this.#key);
    return item && readRecord(Watch, item);
  }

  write(watch: TrailWatch): Promise<boolean> {
    const item = { ...watch, ...this.#key, version: recordVersion };
    if (watch.revision === 1) return this.#table.put(item, { condition: 'attribute_not_exists(stage)' });
    return this.#table.put(item, { condition: 'revision = :before', values: { ':before': watch.revision - 1 } });
  }
}
