import { randomUUID } from 'node:crypto';
import type { Challenge, ChallengeStore } from '../ports/challenge-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { deleteAt, recordVersion } from './records.ts';

/** One-use secrets in DynamoDB. */
export class DynamoChallengeStore implements ChallengeStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async put(challenge: Challenge): Promise<void> {
    await this.#table.put({ ...challenge, version: recordVersion, deleteAt: deleteAt(challenge.expiresAtMs) });
  }

  async consume(id: string, hash: string, now: Date): Promise<boolean> {
    return (await this.#use(id, hash, now)) !== undefined;
  }

  async take(id: string, hash: string, now: Date): Promise<string | undefined> {
    const used = await this.#use(id, hash, now);
    return typeof used?.['note'] === 'string' ? used['note'] : undefined;
  }

  #use(id: string, hash: string, now: Date): Promise<Record<string, unknown> | undefined> {
    return this.#table.delete(
      { id },
      {
        condition: '#hash = :hash AND #expires > :now',
        names: { '#hash': 'hash', '#expires': 'expiresAtMs' },
        values: { ':hash': hash, ':now': now.getTime() },
      },
    );
  }

  markUsed(id: string, expiresAtMs: number): Promise<boolean> {
    // `writer` lets a write that is tried again after a lost answer recognise itself.
    const writer = randomUUID();
    return this.#table.put(
      { id, expiresAtMs, writer, version: recordVersion, deleteAt: deleteAt(expiresAtMs) },
      { condition: 'attribute_not_exists(id) OR writer = :writer', values: { ':writer': writer } },
    );
  }

  async unmark(id: string): Promise<void> {
    await this.#table.delete({ id });
  }
}
