import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, jest } from '@jest/globals';
import { auditedLines } from '#cdk/constructs/carry-audit-lines.ts';
import { createFunctionHost } from '#local/cloud/lambda/function-host.ts';
import { filterOf } from '#local/cloud/log-subscription.ts';
import { eventually } from '#test/support/eventually.ts';

jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), 'latchkey-host-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a burst has a copy for each, and those that nobody needs afterwards go away, but for a few', async () => {
  writeFileSync(
    join(folder, 'index.mjs'),
    `import { appendFileSync } from 'node:fs';
     process.once('SIGTERM', () => { appendFileSync('${folder}/gone', 'x'); process.exit(0); });
     export const handler = async () => { await new Promise((resolve) => setTimeout(resolve, 500)); return process.pid; };`,
  );
  const shape = { name: 'it', handler: 'index.handler', folder, environment: {}, timeoutSeconds: 60 };
  const host = createFunctionHost({
    functions: [{ ...shape, memoryMegabytes: 128 }],
    ...{ environment: {}, logsDir: folder, copiesAtMost: 9, idleSeconds: 1 },
  });
  const burst = async () => new Set(await Promise.all(Array.from({ length: 9 }, () => host.invoke('it', {}))));
  const pids = await burst();
  expect(pids.size).toBe(9);
  await eventually(() => expect(readFileSync(join(folder, 'gone'), 'utf8')).toBe('xxx'));
  const kept = [...(await burst())].filter((pid) => pids.has(pid));
  expect(kept).toHaveLength(6);
  await host.stop();
});

it('says as Lambda does which call did not end, and those lines are carried on', async () => {
  const own = join(folder, 'ends');
  mkdirSync(own);
  writeFileSync(join(own, 'index.mjs'), 'export const handler = async ({ dies }) => dies && process.exit(1);');
  const shape = { name: 'ends', handler: 'index.handler', folder: own, environment: {}, timeoutSeconds: 60 };
  const host = createFunctionHost({
    functions: [{ ...shape, memoryMegabytes: 128 }],
    ...{ environment: {}, logsDir: own, copiesAtMost: 1 },
  });
  await host.invoke('ends', {}, 'request-1');
  await expect(host.invoke('ends', { dies: true }, 'request-2')).rejects.toThrow('the process ended');
  await host.stop();
  const lines = readFileSync(join(own, 'ends.log'), 'utf8').split('\n').filter(filterOf(auditedLines));
  expect(lines.map((line) => (JSON.parse(line) as { record: unknown }).record)).toEqual([
    { requestId: 'request-2', status: 'error' },
  ]);
});
