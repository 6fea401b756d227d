import { Authenticator } from '../authenticators/authenticator.ts';
import type { AuthenticatorType } from '../authenticators/authenticator.ts';
import type { AuthenticatorStore } from '../ports/authenticator-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { readRecord, recordVersion } from './records.ts';

/** Authenticators in DynamoDB: a partition a person. A change is a put over the revision that was read. */
export class DynamoAuthenticatorStore implements AuthenticatorStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async list(owner: string): Promise<readonly Authenticator[]> {
    return (await this.#table.query({ owner })).map((item) => readRecord(Authenticator, item));
  }

  async find<Type extends AuthenticatorType>(
    owner: string,
    id: string,
    type: Type,
  ): Promise<Extract<Authenticator, { type: Type }> | undefined> {
    const item = await this.#table.get({ owner, id });
    const found = item && readRecord(Authenticator, item);
    return found?.type === type ? (found as Extract<Authenticator, { type: Type }>) : undefined;
  }

  create(authenticator: Authenticator): Promise<boolean> {
    return this.#table.put(itemOf(authenticator), { condition: 'attribute_not_exists(id)' });
  }

  replace(next: Authenticator): Promise<boolean> {
    return this.#table.put(itemOf(next), {
      condition: '#revision = :read',
      names: { '#revision': 'revision' },
      values: { ':read': next.revision - 1 },
    });
  }

  async remove(owner: string, id: string): Promise<boolean> {
    return (await this.#table.delete({ owner, id })) !== undefined;
  }
}

const itemOf = (authenticator: Authenticator): object => ({ ...authenticator, version: recordVersion });
