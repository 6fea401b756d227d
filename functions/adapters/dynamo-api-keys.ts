import * as z from 'zod';
import { Permission } from '#shared/domain/admin-roles.ts';
import type { ApiKey, ApiKeyDesk, ApiKeyStore } from '../ports/api-key-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { readRecord, recordVersion } from './records.ts';

const places = z.union([z.literal('all'), z.array(z.string())]);
const ApiKeyRecord: z.ZodType<ApiKey> = z.object({
  id: z.string(),
  name: z.string(),
  secretHash: z.string(),
  permissions: z.array(Permission),
  portals: places,
  directories: places,
  createdBy: z.string(),
  createdAtMs: z.number(),
  expiresAtMs: z.number(),
  lastUsedAtMs: z.exactOptional(z.number()),
});

/** The keys of one deployment in DynamoDB: one partition, for there are dozens. */
export class DynamoApiKeys implements ApiKeyStore, ApiKeyDesk {
  readonly #table: DynamoTable;
  readonly #stage: string;

  constructor(table: DynamoTable, stage: string) {
    this.#table = table;
    this.#stage = stage;
  }

  async find(id: string): Promise<ApiKey | undefined> {
    const item = await this.#table.get({ stage: this.#stage, id });
    return item && readRecord(ApiKeyRecord, item);
  }

  async noteUse(id: string, now: Date): Promise<void> {
    await this.#table.update(
      { stage: this.#stage, id },
      {
        update: 'SET #used = :now',
        condition: 'attribute_exists(id)',
        names: { '#used': 'lastUsedAtMs' },
        values: { ':now': now.getTime() },
      },
    );
  }

  async list(): Promise<readonly ApiKey[]> {
    return (await this.#table.query({ stage: this.#stage })).map((item) => readRecord(ApiKeyRecord, item));
  }

  create(key: ApiKey): Promise<boolean> {
    const item = { stage: this.#stage, version: recordVersion, ...key };
    return this.#table.put(item, { condition: 'attribute_not_exists(id)' });
  }

  async remove(id: string): Promise<ApiKey | undefined> {
    const item = await this.#table.delete({ stage: this.#stage, id });
    return item && readRecord(ApiKeyRecord, item);
  }
}
