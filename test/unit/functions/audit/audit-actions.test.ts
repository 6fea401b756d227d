import { describe, expect, it } from '@jest/globals';
import { verifyExport } from '#shared/protocol/audit-export.ts';
import type { AuditRow } from '#shared/api/audit-views.ts';
import type { AuditEntry } from '#shared/domain/audit/audit-record.ts';
import { newChain, nextEntry } from '#shared/domain/audit/audit-chain.ts';
import { signCheckpoint } from '#shared/protocol/audit-checkpoint.ts';
import { aKey, sha256 } from '#test/unit/shared/domain/audit/a-trail.ts';
import { signedInAdmin } from '../administrators/admin-world.ts';
import { world } from '../fakes/world.ts';
import type { Browser } from '../fakes/world.ts';

type World = Awaited<ReturnType<typeof world>>;
const personOf = (number: number): string => `corp#00000000-0000-4000-8000-00000000000${number}`;

/** A world with a trail of so many records, a minute apart, of one writer, the newest now. */
async function withTrail(count: number, portalOf: (index: number) => string = () => 'demo') {
  const w = await world();
  let head = newChain(`user.${'u'.repeat(22)}`);
  for (let index = 0; index < count; index += 1) {
    const at = new Date(w.now().getTime() - (count - index) * 60_000).toISOString();
    const made = nextEntry(
      head,
      {
        event: {
          ...{ at, action: index % 2 ? 'flow.prove' : 'recovery.start', actor: { kind: 'person' } },
          ...{ outcome: index % 10 === 0 ? 'proof-refused' : 'ok', portal: portalOf(index), request: `r${index}` },
        },
        personal: { salt: 's'.repeat(22), person: personOf(index % 3), address: '192.0.2.1' },
      },
      sha256,
    );
    w.ports.auditSearch.entries.push(made.entry);
    head = made.head;
  }
  return { w, head };
}
const rangeOf = (w: World): { from: string; to: string } => ({
  from: new Date(w.now().getTime() - 86_400_000).toISOString(),
  to: w.now().toISOString(),
});
const list = async (browser: Browser, query: Record<string, string> = {}) => {
  const answer = await browser.get(`/admin/audit?${new URLSearchParams(query).toString()}`);
  return answer.body as { records: AuditRow[]; cursor?: string };
};

describe('reading the audit trail', () => {
  it('page by page, newest first, each once', async () => {
    const { w } = await withTrail(60);
    const auditor = await signedInAdmin(w, { role: 'auditor' });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(auditor, cursor === undefined ? {} : { cursor });
      expect(page.records.length).toBeLessThanOrEqual(25);
      seen.push(...page.records.map(({ at }) => at));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(60);
    expect(seen).toEqual([...seen].sort().reverse());
  });

  it('by person, action and outcome together', async () => {
    const { w } = await withTrail(60);
    const auditor = await signedInAdmin(w, { role: 'auditor' });
    const { records } = await list(auditor, { person: personOf(0), outcome: 'failed' });
    expect(records).toHaveLength(2);
    for (const record of records) expect(record).toMatchObject({ person: personOf(0), outcome: 'proof-refused' });
    expect((await list(auditor, { action: 'flow.prove', outcome: 'ok' })).records).toHaveLength(25);
  });

  it('reads the same few times for a needle in a thousand records as for one in ten, and goes on from there', async () => {
    const { w } = await withTrail(1000);
    const auditor = await signedInAdmin(w, { role: 'auditor' });
    const page = await list(auditor, { portal: 'elsewhere' });
    expect(page).toMatchObject({ records: [], cursor: expect.any(String) });
    expect(w.ports.auditSearch.reads).toBe(3);
  });

  it('shows who looks after one portal what happened there, and no export of anything', async () => {
    const { w } = await withTrail(20, (index) => (index % 2 ? 'demo' : 'bank'));
    const auditor = await signedInAdmin(w, { role: 'auditor', portals: ['bank'] });
    const { records } = await list(auditor);
    expect(new Set(records.map(({ portal }) => portal))).toEqual(new Set(['bank']));
    const all = await signedInAdmin(w, { role: 'auditor' });
    const other = (await list(all, { portal: 'demo' })).records[0]!;
    expect((await all.get(`/admin/audit/${other.id}`)).status).toBe(200);
    expect((await auditor.get(`/admin/audit/${other.id}`)).status).toBe(404);
    const { from, to } = rangeOf(w);
    expect((await auditor.get(`/admin/audit-export?from=${from}&to=${to}`)).status).toBe(403);
  });

  it('is not for a help desk', async () => {
    const { w } = await withTrail(1);
    const desk = await signedInAdmin(w, { role: 'helpdesk' });
    expect((await desk.get('/admin/audit')).status).toBe(403);
  });

  it('as an export that verifies, page after page', async () => {
    const { w, head } = await withTrail(900);
    const key = aKey();
    const at = w.now().toISOString();
    const checkpoint = { version: 1, stage: 'test', number: 0, at, prev: 'start' } as const;
    const heads = [{ writer: head.writer, seq: head.seq, hash: head.hash, at: head.at! }];
    w.ports.auditSearch.signed.push({ number: 0, at, jws: await signCheckpoint({ ...checkpoint, heads }, key) });
    const auditor = await signedInAdmin(w, { role: 'auditor' });
    const lines: string[] = [];
    let cursor: string | undefined;
    do {
      const query = new URLSearchParams({ ...rangeOf(w), ...(cursor !== undefined && { cursor }) });
      const { body } = await auditor.get(`/admin/audit-export?${query.toString()}`);
      lines.push(...(body as { lines: string[] }).lines);
      cursor = (body as { cursor?: string }).cursor;
    } while (cursor !== undefined);
    const report = await verifyExport(lines, sha256);
    expect(report).toMatchObject({ records: 900, checkpoints: 1, unconfirmed: 0, findings: [] });
  });

  it('says who erased, and hands on whom to the function that does it; nobody but owners may', async () => {
    const { w } = await withTrail(1);
    const body = { person: personOf(1) };
    const auditor = await signedInAdmin(w, { role: 'administrator' });
    expect((await auditor.post('/admin/audit-erasures', body)).status).toBe(403);
    const owner = await signedInAdmin(w, { role: 'owner', name: 'Olga' });
    expect((await owner.post('/admin/audit-erasures', body)).status).toBe(202);
    const entries = w.lines.map((line) => (JSON.parse(line) as { entry?: AuditEntry }).entry).filter((each) => each);
    expect(entries.map((entry) => [entry!.record.outcome, entry!.personal?.person])).toEqual([
      ['not-permitted', undefined],
      ['ok', personOf(1)],
    ]);
    expect(entries.at(-1)!.record.actor).toMatchObject({ kind: 'administrator', name: 'Olga' });
  });
});

describe('the dashboard', () => {
  it('has days, who is enrolled, and how bridges are, as far as the caller looks after them', async () => {
    const w = await world();
    const day = w.now().toISOString().slice(0, 10);
    const [report] = await w.ports.bridges.list('corp');
    const controllers = [{ controller: 'ldaps://dc1', isHealthy: false, problem: 'not for the console' }];
    await w.ports.bridges.put({ ...report!, controllers });
    const { days, all } = w.ports.statisticsHistory;
    days.push(
      { day, portal: 'demo', counts: { 'done:reset': 3 } },
      { day, portal: 'bank', counts: { 'done:reset': 5 } },
    );
    all.push({ day: 'total', portal: 'demo', counts: { enrolled: 7 } });
    const whole = await (await signedInAdmin(w)).get('/admin/dashboard');
    expect(whole.body).toMatchObject({
      days: [{ portal: 'demo' }, { portal: 'bank' }],
      enrolled: [{ portal: 'demo', people: 7 }],
      directories: [{ directory: 'corp', bridges: [{ bridge: 'b1', isAlive: true, isDirectoryReachable: true }] }],
    });
    expect(whole.body.directories[0].bridges[0].controllers).toEqual([{ controller: 'ldaps://dc1', isHealthy: false }]);
    const desk = await signedInAdmin(w, { role: 'helpdesk', portals: ['bank'], directories: [] });
    const { body } = await desk.get('/admin/dashboard');
    expect(body).toMatchObject({ days: [{ portal: 'bank' }], enrolled: [], directories: [] });
  });

  it('says to who may read all of the trail what the hourly check found, and to nobody else', async () => {
    const w = await world();
    const at = w.now().toISOString();
    const finding = { code: 'removed', writer: `user.${'0'.repeat(22)}`, seq: 3, toSeq: 4 } as const;
    const seen = { revision: 1, checkedAt: at, until: at, knownSince: at, ends: [] };
    const trail = { checkedAt: at, until: at, troubles: [{ ...finding, foundAt: at }] };
    const { body: before } = await (await signedInAdmin(w, { role: 'auditor' })).get('/admin/dashboard');
    expect(before).not.toHaveProperty('trail');
    await w.ports.trailHealth.write({ ...seen, troubles: [{ finding, foundAt: at }] });
    const { body } = await (await signedInAdmin(w, { role: 'auditor' })).get('/admin/dashboard');
    expect(body).toMatchObject({ trail });
    for (const other of [{ role: 'helpdesk' }, { role: 'auditor', portals: ['bank'] }] as const) {
      const { body: theirs } = await (await signedInAdmin(w, other)).get('/admin/dashboard');
      expect(theirs).not.toHaveProperty('trail');
    }
  });

  it('reads no more than a year, whatever is asked for', async () => {
    const w = await world();
    const { body } = await (await signedInAdmin(w)).get('/admin/dashboard?from=1990-01-01&to=2026-11-21');
    expect(body.from).toBe('2025-11-21');
  });
});
