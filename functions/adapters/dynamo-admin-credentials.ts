import { createHash } from 'node:crypto';
import * as z from 'zod';
import { AdminCredentials } from '../administrators/credentials.ts';
import type { AdminCredentialsStore } from '../ports/administrator-store.ts';
import { credentialsKey, passkeyKey } from './administrator-keys.ts';
import { putOver } from './dynamo-administrator-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { readRecord, recordVersion } from './records.ts';

const PasskeyRecord = z.object({ administrator: z.string() });

/** What administrators prove themselves by, in DynamoDB: an item each, and a pointer for each passkey. */
export class DynamoAdminCredentials implements AdminCredentialsStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async find(administrator: string): Promise<AdminCredentials | undefined> {
    const item = await this.#table.get(credentialsKey(administrator));
    return item && readRecord(AdminCredentials, item);
  }

  create(credentials: AdminCredentials): Promise<boolean> {
    return this.#table.put(itemOf(credentials), { condition: 'attribute_not_exists(id)' });
  }

  replace(next: AdminCredentials): Promise<boolean> {
    return putOver(this.#table, itemOf(next), next.revision - 1);
  }

  async remove(administrator: string): Promise<void> {
    await this.#table.delete(credentialsKey(administrator));
  }

  claimPasskey(credential: string, administrator: string): Promise<boolean> {
    const pointer = { ...passkeyKey(hashOf(credential)), administrator, version: recordVersion };
    return this.#table.put(pointer, {
      condition: 'attribute_not_exists(id) OR administrator = :administrator',
      values: { ':administrator': administrator },
    });
  }

  async ownerOf(credential: string): Promise<string | undefined> {
    const item = await this.#table.get(passkeyKey(hashOf(credential)));
    return item && readRecord(PasskeyRecord, item).administrator;
  }

  async dropPasskey(credential: string): Promise<void> {
    await this.#table.delete(passkeyKey(hashOf(credential)));
  }
}

const itemOf = (credentials: AdminCredentials): object => ({
  ...credentials,
  ...credentialsKey(credentials.administrator),
  version: recordVersion,
});

/** A credential id can be longer than a key of the table. */
const hashOf = (credential: string): string => createHash('sha256').update(credential).digest('base64url');
