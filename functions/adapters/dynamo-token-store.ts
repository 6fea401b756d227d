import type { Token, TokenStore } from '../ports/token-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { readRecord, recordVersion, TokenRecord } from './records.ts';

/** OTP tokens in DynamoDB. */
export class DynamoTokenStore implements TokenStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async list(owner: string): Promise<Token[]> {
    return (await this.#table.query({ owner })).map((item) => readRecord(TokenRecord, item));
  }

  async create(token: Token): Promise<void> {
    await this.#table.put({ ...token, version: recordVersion });
  }

  async confirm(owner: string, id: string): Promise<boolean> {
    const confirmed = await this.#table.update(
      { owner, id },
      {
        update: 'SET #confirmed = :yes',
        condition: '#confirmed = :no',
        names: { '#confirmed': 'isConfirmed' },
        values: { ':yes': true, ':no': false },
      },
    );
    return confirmed !== undefined;
  }

  async remove(owner: string, id: string): Promise<void> {
    await this.#table.delete({ owner, id });
  }
}
