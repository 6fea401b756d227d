import * as z from 'zod';
import type { Checkpoints, StoredCheckpoint } from '../ports/audit-trail.ts';
import type { DynamoTable } from './dynamo-table.ts';

const Stored = z.object({ number: z.string(), at: z.string(), jws: z.string() });

/** What a stored checkpoint says. */
export const readCheckpoint = (item: Record<string, unknown>): StoredCheckpoint => {
  const { number, at, jws } = Stored.parse(item);
  return { number: Number(number), at, jws };
};

/** Checkpoints of a stage. */
export class DynamoCheckpoints implements Checkpoints {
  readonly #table: DynamoTable;
  readonly #stage: string;

  constructor(table: DynamoTable, stage: string) {
    this.#table = table;
    this.#stage = stage;
  }

  async newest(): Promise<StoredCheckpoint | undefined> {
    const { items } = await this.#table.page({ stage: this.#stage }, { limit: 1, isNewestFirst: true });
    return items[0] && readCheckpoint(items[0]);
  }

  async add({ number, at, jws }: StoredCheckpoint): Promise<boolean> {
    const item = { stage: this.#stage, number: String(number).padStart(10, '0'), at, jws };
    return this.#table.put(item, { condition: 'attribute_not_exists(stage)' });
  }
}
