import * as z from 'zod';
import type { Repeat, RepeatStore } from '../ports/repeat-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { deleteAt, readRecord, recordVersion } from './records.ts';

/** Longer than any function runs: who began and did not end by then never will. */
const leaseMs = 60_000;
const keptMs = 24 * 60 * 60 * 1000;

const RepeatRecord = z.object({
  digest: z.string(),
  expiresAtMs: z.number(),
  answer: z.string().optional(),
});

/** Requests that must not happen twice, in DynamoDB. The claim is one conditional write. */
export class DynamoRepeats implements RepeatStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async begin(id: string, digest: string, now: Date): Promise<Repeat> {
    const expiresAtMs = now.getTime() + leaseMs;
    const item = { id, digest, expiresAtMs, version: recordVersion, deleteAt: deleteAt(expiresAtMs) };
    const isFirst = await this.#table.put(item, {
      condition: 'attribute_not_exists(id) OR expiresAtMs <= :now',
      values: { ':now': now.getTime() },
    });
    if (isFirst) return { state: 'first' };
    const found = await this.#table.get({ id });
    // Given up between the two: whoever comes again is the first.
    if (!found) return { state: 'running' };
    const record = readRecord(RepeatRecord, found);
    if (record.digest !== digest) return { state: 'other' };
    return record.answer === undefined ? { state: 'running' } : { state: 'done', answer: record.answer };
  }

  async finish(id: string, answer: string, now: Date): Promise<void> {
    const expiresAtMs = now.getTime() + keptMs;
    await this.#table.update(
      { id },
      {
        update: 'SET answer = :answer, expiresAtMs = :expires, deleteAt = :deleteAt',
        condition: 'attribute_exists(id)',
        values: { ':answer': answer, ':expires': expiresAtMs, ':deleteAt': deleteAt(expiresAtMs) },
      },
    );
  }

  async drop(id: string): Promise<void> {
    await this.#table.delete({ id });
  }
}
