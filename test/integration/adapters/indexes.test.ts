import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DynamoTable } from '#functions/adapters/dynamo-table.ts';
import { createTables, localCredentials } from '#local/cloud/create-stores.ts';
import { createTableServer } from '#local/cloud/dynalite.ts';

const region = 'eu-central-1';
const folder = mkdtempSync(path.join(tmpdir(), 'latchkey-indexes-'));
const server = createTableServer({ path: folder, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
let endpoint: string;
let client: DynamoDBClient;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  client = new DynamoDBClient({ endpoint, region, credentials: localCredentials, maxAttempts: 1 });
});
afterAll(async () => {
  client.destroy();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

const old = { name: 'things', partitionKey: 'id' };
const withIndex = { ...old, indexes: { byOwner: { partitionKey: 'owner', sortKey: 'at' } } };

describe('an index', () => {
  it('that a newer version adds finds what was there before, page by page, in both directions', async () => {
    await createTables(endpoint, region, [old]);
    const table = new DynamoTable(client, 'things');
    for (const at of ['1', '2', '3', '4', '5']) await table.put({ id: `thing-${at}`, owner: 'ada', at });
    await table.put({ id: 'of-nobody' });
    await createTables(endpoint, region, [withIndex]);
    const options = { index: 'byOwner', between: { key: 'at', from: '2', to: '5' }, limit: 3, isNewestFirst: true };
    const first = await table.page({ owner: 'ada' }, options);
    expect(first.items.map(({ at }) => at)).toEqual(['5', '4', '3']);
    const second = await table.page({ owner: 'ada' }, { ...options, startAfter: first.next! });
    expect(second.items.map(({ at }) => at)).toEqual(['2']);
    expect(second.next).toBeUndefined();
    expect(await table.get({ id: 'of-nobody' })).toBeDefined();
    expect((await table.page({ owner: 'eve' }, { index: 'byOwner', limit: 3 })).items).toEqual([]);
  });
});
