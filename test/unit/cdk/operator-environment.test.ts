import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localEnvironment, operatorEnvironment } from '#cdk/admin/operator-environment.ts';
import { parseConfig } from '#cdk/read-config.ts';
import { assemblePorts } from '#functions/adapters/assemble.ts';
import { functions } from '#functions/functions.ts';
import { configText } from '#test/cdk/synthesized.ts';

const before = { ...process.env };
const asked: string[] = [];
/** SQS, as far as the command asks it. */
const sqs = createServer((request, response) => {
  let body = '';
  request.on('data', (part: Buffer) => (body += part.toString()));
  request.on('end', () => {
    asked.push(body);
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify({ QueueUrl: 'https://sqs.example/1/latchkey-test-notices' }));
  });
});
beforeAll(async () => {
  await new Promise<void>((resolve) => sqs.listen(0, '127.0.0.1', resolve));
  process.env['AWS_ENDPOINT_URL_SQS'] = `http://127.0.0.1:${(sqs.address() as AddressInfo).port}`;
  process.env['AWS_ACCESS_KEY_ID'] = 'a';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'b';
});
afterAll(async () => {
  process.env = before;
  await new Promise((resolve) => sqs.close(resolve));
});

it('an operator has all that the function for administrators has, by the names of the deployment', async () => {
  const environment = await operatorEnvironment(parseConfig(configText, 'latchkey.config.yaml'));
  expect(asked.map((body) => JSON.parse(body) as object)).toEqual([{ QueueName: 'latchkey-test-notices' }]);
  expect(environment).toMatchObject({
    TABLE_ISSUES: 'latchkey-test-issues',
    NOTICES_QUEUE_URL: 'https://sqs.example/1/latchkey-test-notices',
    DATA_KEY_ID: 'alias/latchkey-test-data',
  });
  expect(environment.LATCHKEY_CONFIG.portals.map(({ alias }) => alias)).toContain('staff');
  const { needs } = functions.find(({ name }) => name === 'admin')!;
  expect(Object.keys(assemblePorts(needs, environment)).sort()).toEqual([...needs].sort());
});

it('a product on this machine wrote down what it runs with; without one the operator is told', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'latchkey-operator-'));
  try {
    expect(() => localEnvironment(folder)).toThrow(/is the product running here/);
    const config = { stage: 'local', portalOrigin: 'https://x.example', mailFrom: 'x', portals: [], directories: [] };
    const wrote = { LATCHKEY_CONFIG: JSON.stringify(config), TABLE_ISSUES: 'latchkey-local-issues' };
    writeFileSync(path.join(folder, 'operator.json'), JSON.stringify(wrote));
    expect(localEnvironment(folder)).toMatchObject({ TABLE_ISSUES: 'latchkey-local-issues' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
