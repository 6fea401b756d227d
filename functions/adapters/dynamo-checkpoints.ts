import * as z from 'zod';
import { CheckpointHead } from '#shared/protocol/audit-checkpoint.ts';
import type { SignedHead } from '#shared/domain/audit/verify-chain.ts';
import type { AuditHeads, Checkpoints, StoredCheckpoint } from '../ports/audit-trail.ts';
import { sideBySide } from '../side-by-side.ts';
import { hourOf } from './dynamo-audit-trail.ts';
import type { DynamoTable } from './dynamo-table.ts';

const hourMs = 60 * 60 * 1000;

/** Of all items of a time, as the function that keeps the trail noted them. */
export class DynamoAuditHeads implements AuditHeads {
  readonly #heads: DynamoTable;

  constructor(heads: DynamoTable) {
    this.#heads = heads;
  }

  async since(then: Date, now: Date): Promise<SignedHead[]> {
    const count = Math.floor((now.getTime() - then.getTime()) / hourMs) + 2;
    const hours = Array.from({ length: count }, (_, index) => hourOf(new Date(then.getTime() + index * hourMs)));
    const newest = new Map<string, SignedHead>();
    await sideBySide(
      hours.filter((hour) => hour <= hourOf(now)),
      8,
      async (hour) => {
        for (const item of await this.#heads.query({ hour })) {
          const { writer, seq, hash, at } = item;
          const head = CheckpointHead.parse({ writer, seq, hash, at });
          if (head.seq > (newest.get(head.writer)?.seq ?? -1)) newest.set(head.writer, head);
        }
      },
    );
    return [...newest.values()];
  }
}

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
