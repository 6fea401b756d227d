import { randomUUID } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fromAttributes } from '#functions/adapters/attribute-values.ts';
import { tables } from '#functions/adapters/tables.ts';
import type { AdminCaller } from '#functions/administrators/admin-caller.ts';
import { searchAudit } from '#functions/audit/search-audit.ts';
import type { AuditFilter } from '#functions/audit/search-audit.ts';
import { sha256 } from '#functions/audit/audit-writer.ts';
import { verifyExport } from '#shared/protocol/audit-export.ts';
import type { ExportLine } from '#shared/protocol/audit-export.ts';
import { startDynamo } from './dynamo.ts';
import { trailKeeper } from './trail-keeper.ts';

let dynamo: Awaited<ReturnType<typeof startDynamo>>;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const everything = { portals: 'all', directories: 'all' } as const;
const auditor = { purpose: 'admin', by: 'session', id: 'a', name: 'Ada', ...everything } as unknown as AdminCaller;

async function itemsSince(from: string): Promise<Record<string, AttributeValue>[]> {
  const { Items = [] } = await dynamo.client.send(
    new QueryCommand({
      TableName: 'audit-table',
      KeyConditionExpression: 'period = :period',
      ExpressionAttributeValues: { ':period': { S: from.slice(0, 7) } },
    }),
  );
  return Items;
}

const keeper = (month: number) => trailKeeper(dynamo, month);
const verify = (lines: readonly ExportLine[]) =>
  verifyExport(
    lines.map((line) => JSON.stringify(line)),
    sha256,
  );

describe('the audit trail in the store', () => {
  it('keeps lines once, in whatever order and however often they come, and all of it verifies', async () => {
    const k = keeper(0);
    for (const name of ['user', 'public', 'user', 'user', 'public']) k.write(name);
    await k.keep(k.lines.slice(3));
    await k.keep(k.lines.slice(0, 3));
    await k.keep();
    expect(await k.checkpoint()).toBe(1);
    expect(await k.checkpoint()).toBe(0);
    expect(await verify(await k.export())).toMatchObject({ records: 5, checkpoints: 1, unconfirmed: 0, findings: [] });
  });

  it('a line that never came is a gap with a name', async () => {
    const k = keeper(1);
    for (let count = 0; count < 4; count += 1) k.write('user');
    await k.keep(k.lines.filter((_, index) => index !== 2));
    await k.checkpoint();
    expect((await verify(await k.export())).findings).toEqual([
      expect.objectContaining({ code: 'doubtful', seq: 1 }),
      expect.objectContaining({ code: 'removed', seq: 2 }),
    ]);
  });

  it('refuses a line whose personal part is not the one that was chained, and lines that are none', async () => {
    const k = keeper(2);
    k.write('user', { about: { person: 'corp#1' } });
    await k.keep([k.lines[0]!.replace('corp#1', 'corp#2'), 'nonsense', '{"audited":true}']);
    expect(await k.all()).toEqual([]);
    expect(k.said.join('')).toContain('"event":"audit-lines-refused","count":3');
  });

  it('has a record of a call that was ended from outside, once, though it wrote none', async () => {
    const k = keeper(10);
    k.write('user');
    const { requestId, at } = { requestId: randomUUID(), at: new Date(Date.parse(k.range.from) + 5000).toISOString() };
    const reportOf = (status: string) =>
      JSON.stringify({
        time: at,
        type: 'platform.report',
        record: { requestId, status, metrics: { durationMs: 29000 } },
      });
    await k.keep([...k.lines, reportOf('timeout')]);
    await k.keep([reportOf('timeout')]);
    const found = await k.all({ isFailed: true });
    expect(found.map(({ record }) => record)).toEqual([
      expect.objectContaining({
        action: 'function.ended',
        outcome: 'out-of-time',
        object: 'user',
        request: requestId,
        at,
      }),
    ]);
    k.wait(1);
    await k.checkpoint();
    expect(await verify(await k.export())).toMatchObject({ records: 2, unconfirmed: 0, findings: [] });
  });

  it('finds what belongs to a person, an actor or an action, a page at a time, in both directions', async () => {
    const k = keeper(3);
    for (let count = 0; count < 5; count += 1) k.write('user', { about: { person: 'corp#ada' } });
    k.write('user', { event: { action: 'people.edit', actor: { kind: 'administrator', id: 'boss' } } });
    await k.keep();
    const first = await k.search.page({ ...k.range, person: 'corp#ada' }, { limit: 3, isNewestFirst: true });
    expect(first.entries.map(({ record }) => record.seq)).toEqual([4, 3, 2]);
    const options = { limit: 3, isNewestFirst: true, start: first.next };
    const second = await k.search.page({ ...k.range, person: 'corp#ada' }, options);
    expect(second.entries.map(({ record }) => record.seq)).toEqual([1, 0]);
    expect(await k.all({ actor: 'administrator#boss' })).toHaveLength(1);
    expect(await k.all({ action: 'people.edit' })).toHaveLength(1);
  });

  it('finds a step on the way, and what failed, in one read each, also where it is not the newest', async () => {
    const k = keeper(8);
    const find = (filter: Partial<AuditFilter>) =>
      searchAudit(k.search, { ...k.range, ...filter }, { caller: auditor });
    k.write('user', { event: { outcome: 'proof-refused' } });
    k.write('user', { event: { action: 'password.change', outcome: 'password-in-history' } });
    for (let count = 0; count < 4; count += 1) k.write('user', { about: { person: 'corp#ada8' } });
    k.write('user', { event: { action: 'operation.password-reset', outcome: 'done', actor: { kind: 'bridge' } } });
    await k.keep();
    const outcomesOf = async (filter: Partial<AuditFilter>): Promise<string[]> =>
      (await find(filter)).entries.map(({ record }) => `${record.action} ${record.outcome}`);
    const [wrong, refused] = ['password.change password-in-history', 'flow.prove proof-refused'];
    expect(await outcomesOf({ outcome: 'failed' })).toEqual([wrong, refused]);
    expect(await outcomesOf({ outcome: 'proof-refused' })).toEqual([refused]);
    expect(await outcomesOf({ action: 'flow.prove' })).toEqual([...Array<string>(4).fill('flow.prove ok'), refused]);
    expect(await outcomesOf({ action: 'flow.prove', outcome: 'failed' })).toEqual([refused]);
    expect(await outcomesOf({ action: 'operation.password-reset' })).toEqual(['operation.password-reset done']);
    expect(await outcomesOf({ outcome: 'ok' })).toHaveLength(5);
  });

  it('costs two writes for a step on the way, and one more for what is looked for by its name', async () => {
    const k = keeper(9);
    const about = { person: `corp#${'9'.repeat(36)}`, address: '2001:db8:85a3:8d3:1319:8a2e:370:7348', country: 'DE' };
    const where = { portal: 'a-portal-with-a-name', directory: 'a-directory', request: randomUUID() };
    const [operation, bridge] = ['o'.repeat(22), { kind: 'bridge' as const, id: 'bridge-1' }];
    k.write('public', { event: { ...where, action: 'recovery.start', actor: { kind: 'nobody' } }, about });
    for (const object of ['email-code', 'token-code']) k.write('public', { event: { ...where, object }, about });
    k.write('public', { event: { ...where, action: 'recovery.reset-password', operation }, about });
    const end = { action: 'operation.password-reset', outcome: 'done', actor: bridge, operation };
    k.write('user', { event: { ...where, ...end }, about: { person: about.person } });
    await k.keep();
    const items = await itemsSince(k.range.from);
    expect(items).toHaveLength(5);
    const keys = Object.values(tables.audit.indexes).map(({ partitionKey }) => partitionKey);
    const writes = items.map((item) => 1 + keys.filter((key) => item[key] !== undefined).length);
    expect(writes).toEqual([2, 2, 2, 3, 3]);
    // A write is paid by the kilobyte.
    for (const item of items) expect(JSON.stringify(fromAttributes(item)).length).toBeLessThan(1024);
  });

  it('goes on over months in which nothing was written', async () => {
    const k = keeper(4);
    k.write('user');
    await k.keep();
    const query = { from: '2025-06-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' };
    const found: number[] = [];
    let start: { period: string; after?: string | undefined } | undefined;
    let pages = 0;
    do {
      const page = await k.search.page(query, { limit: 50, isNewestFirst: true, start });
      found.push(...page.entries.map(() => 1));
      start = page.next;
      pages += 1;
    } while (start && pages < 30);
    expect(start).toBeUndefined();
    expect(found.length).toBeGreaterThanOrEqual(1);
  });

  it('erases what is about a person when the record of that is kept, and stays whole', async () => {
    const k = keeper(5);
    const ada = { person: 'corp#ada5', address: '192.0.2.7', country: 'DE' };
    k.write('user', { about: ada });
    k.write('public', { about: { person: 'corp#bob5', address: '192.0.2.8' } });
    k.write('user', {
      event: { action: 'audit.erase-person', actor: { kind: 'administrator', id: 'boss' } },
      about: ada,
    });
    await k.keep();
    await k.checkpoint();
    const lines = await k.export();
    expect(JSON.stringify(lines)).not.toMatch(/ada5|192\.0\.2\.7/);
    expect(JSON.stringify(lines)).toContain('bob5');
    expect(await k.all({ person: 'corp#ada5' })).toEqual([]);
    expect(await verify(lines)).toMatchObject({ records: 3, erased: 2, findings: [] });
  });

  it('counts what is new, by day, portal and cause, and who has the means to prove who they are', async () => {
    const k = keeper(6);
    const event = { portal: 'demo', actor: { kind: 'bridge', id: 'b1' } } as const;
    const about = { person: 'corp#eve6' };
    k.write('user', { event: { ...event, action: 'operation.password-reset', outcome: 'done' } });
    k.write('user', { event: { ...event, action: 'operation.password-reset', outcome: 'password-in-history' } });
    k.write('user', { event: { portal: 'demo', action: 'flow.prove', outcome: 'proof-refused' } });
    k.has('corp#eve6', 'token-code');
    k.write('user', { event: { portal: 'demo', action: 'passkey.register' }, about });
    k.write('user', { event: { portal: 'demo', action: 'token.confirm' }, about });
    k.write('user', { event: { portal: 'demo', action: 'passkey.remove' }, about });
    await k.keep();
    await k.keep();
    const day = k.range.from.slice(0, 10);
    expect(await k.ports.statistics.totals()).toEqual([{ day: 'total', portal: 'demo', counts: { enrolled: 1 } }]);
    expect(await k.ports.statistics.list(day, day)).toEqual([
      {
        ...{ day, portal: 'demo' },
        counts: { 'done:reset': 1, 'failed:reset:password-in-history': 1, 'refused:proof-refused': 1, enrolled: 1 },
      },
    ]);
  });

  it('checkpoints are a chain of their own, each of what is new', async () => {
    const k = keeper(7);
    for (let round = 0; round < 3; round += 1) {
      k.write('user');
      await k.keep(k.lines.slice(-1));
      expect(await k.checkpoint()).toBe(1);
    }
    expect((await k.ports.checkpoints.newest())!.number).toBe(2);
    expect(await verify(await k.export())).toMatchObject({ checkpoints: 3, unconfirmed: 0, findings: [] });
  });
});
