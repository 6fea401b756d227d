import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoTable } from '#functions/adapters/dynamo-table.ts';
import { tables } from '#functions/adapters/tables.ts';
import type { TableName } from '#functions/adapters/tables.ts';
import { createTables } from '#local/cloud/create-stores.ts';
import { createTableServer } from '#local/cloud/dynalite.ts';

/** All tables on a DynamoDB server of our own, over the wire. */
export async function startDynamo() {
  const folder = mkdtempSync(path.join(tmpdir(), 'latchkey-dynamo-'));
  const server = createTableServer({ path: folder, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const region = 'eu-central-1';
  const shapes = Object.entries(tables).map(([name, table]) => ({ name: `${name}-table`, ...table }));
  await createTables(endpoint, region, shapes as never);
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new DynamoDBClient({ endpoint, region, credentials, maxAttempts: 1 });
  return {
    client,
    table: (name: TableName) => new DynamoTable(client, `${name}-table`),
    async stop(): Promise<void> {
      client.destroy();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
