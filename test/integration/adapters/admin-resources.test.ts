import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { tables } from '#functions/adapters/tables.ts';
import { createTables, localCredentials } from '#local/cloud/create-stores.ts';
import { createTableServer } from '#local/cloud/dynalite.ts';
import { configText } from '#test/cdk/synthesized.ts';

jest.setTimeout(180_000);

const folder = mkdtempSync(path.join(tmpdir(), 'latchkey-admin-'));
const server = createTableServer({
  path: path.join(folder, 'tables'),
  createTableMs: 0,
  deleteTableMs: 0,
  updateTableMs: 0,
});
let endpoint = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await createTables(endpoint, 'eu-central-1', [
    { name: 'latchkey-test-resources', partitionKey: 'stage', sortKey: 'alias' },
    { name: 'latchkey-test-audit', ...tables.audit },
  ]);
  writeFileSync(path.join(folder, 'latchkey.config.yaml'), configText);
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

/** The command as the administrator types it. */
async function admin(...words: string[]): Promise<{ code: number; out: string }> {
  const args = ['cdk/admin/main.ts', 'resources', ...words, '--config', path.join(folder, 'latchkey.config.yaml')];
  const env = {
    ...process.env,
    ...{ AWS_ENDPOINT_URL_DYNAMODB: endpoint, AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' },
  };
  const run = promisify(execFile)(process.execPath, args, { env, timeout: 30_000 });
  return run.then(
    ({ stdout }) => ({ code: 0, out: stdout }),
    (failed: { code: number; stdout: string; stderr: string }) => ({
      code: failed.code,
      out: failed.stdout + failed.stderr,
    }),
  );
}

it('an administrator stores a resource, sees it, and takes it back', async () => {
  const file = path.join(folder, 'portals.yaml');
  writeFileSync(
    file,
    'alias: shop\nname: Shop\ndirectory: corp\nlanguages: [en]\nactions: [password.reset]\n' +
      'recovery: { needed: 1, allowed: [email-code], categories: 1 }\n',
  );
  const unasked = await admin('put', file);
  expect([unasked.code, unasked.out]).toEqual([1, expect.stringMatching(/shop: is new[^]*nothing was written.*--yes/)]);
  expect((await admin('list')).out).toMatch(/^staff {2}deployed [^\n]*\n$/);
  expect((await admin('put', file, '--yes')).out).toMatch(/\+ actions: \["password.reset"\][^]*Written/);
  expect((await admin('put', file, '--yes')).out).toMatch(/Nothing to change/);
  expect((await admin('list')).out).toMatch(/^shop {2}stored .*\nstaff {2}deployed /);
  expect((await admin('remove', 'shop', '--yes')).out).toMatch(/the portal is gone[^]*Written/);
  const wrong = await admin('put', path.join(folder, 'missing.yaml'));
  expect([wrong.code, wrong.out]).toEqual([1, expect.stringMatching(/cannot be read/)]);
});

it('what an operator did at a terminal is in the audit trail, by name; what was only looked at is not', async () => {
  const client = new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials: localCredentials });
  const { Items = [] } = await client.send(new ScanCommand({ TableName: 'latchkey-test-audit' }));
  client.destroy();
  const records = Items.map((item) => item['record']!.M!).sort((a, b) => (a['at']!.S! < b['at']!.S! ? -1 : 1));
  expect(records.map((record) => [record['action']!.S, record['outcome']!.S])).toEqual([
    ['operator.resources-put', 'failed'],
    ['operator.resources-put', 'ok'],
    ['operator.resources-put', 'ok'],
    ['operator.resources-remove', 'ok'],
    ['operator.resources-put', 'failed'],
  ]);
  expect(records[3]).toMatchObject({ object: { S: 'shop' }, actor: { M: { kind: { S: 'operator' } } } });
});
