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
    const used = await this.#table.delete(
      { id },
      {
        condition: '#hash = :hash AND #expires > :now',
        names: { '#hash': 'hash', '#expires': 'expiresAtMs' },
        values: { ':hash': hash, ':now': now.getTime() },
      },
    );
    return used !== undefined;
  }

  markUsed(id: string, expiresAtMs: number): Promise<boolean> {
    return this.#table.put(
      { id, expiresAtMs, version: recordVersion, deleteAt: deleteAt(expiresAtMs) },
      { condition: 'attribute_not_exists(id)' },
    );
  }

  async unmark(id: string): Promise<void> {
    await this.#table.delete({ id });
  }
}
