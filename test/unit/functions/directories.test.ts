import { describe, expect, it } from '@jest/globals';
import type { AdminRole } from '#shared/domain/admin-roles.ts';
import { signedInAdmin } from './administrators/admin-world.ts';
import { world } from './fakes/world.ts';
import type { Browser } from './fakes/world.ts';

const path = '/admin/directories/corp';
const fingerprint = Array.from({ length: 16 }, (_, n) => n.toString(16).repeat(4)).join('-');

async function setup(role: AdminRole = 'administrator', more: object = {}) {
  const w = await world();
  const understands = ['own-login', 'sync-orders'];
  const report = { directory: 'corp', bridge: 'b1', keys: 'statement', isDirectoryReachable: true, isStopping: false };
  const beat = (change: object = {}) =>
    w.ports.bridges.put({ ...report, softwareVersion: '1.2.3', understands, sentAtMs: w.now().getTime(), ...change });
  await beat({
    ...{ behindMs: 1_500, fingerprint: 'own', controllers: [{ controller: 'ldaps://dc1', isHealthy: true }] },
    authority: { endsAt: '2027-01-01T00:00:00.000Z' },
    breached: [{ kind: 'file', isWorking: true, allowsUnchecked: false, entries: 7 }],
    openAttributes: [{ name: 'mobile', isWritable: true }],
  });
  const sync = {
    ...({ bridge: 'b1', state: 'done' } as const),
    ...{ isFull: true, startedAt: '2026-11-21T07:59:00.000Z' },
    ...{ read: 10, sent: 1, left: 0, present: 42, scopeRevision: 0, sentAtMs: w.now().getTime() },
  } as const;
  await w.ports.directoryReports.noteSync('corp', sync);
  const admin = await signedInAdmin(w, { role, ...more });
  const change = (method: string, place: string, body?: unknown, etag?: string, browser: Browser = admin) => {
    browser.headers = etag === undefined ? {} : { 'if-match': etag };
    return browser.send(method, `${path}${place}`, body);
  };
  const etagOf = async () => (await admin.get(path)).raw.headers?.['etag'] as string;
  return { w, admin, change, etagOf, beat, sync };
}

describe('directories', () => {
  it('show at a glance and whole: bridges, controllers, clock, people, the last pass', async () => {
    const { admin, beat } = await setup();
    const { body } = await admin.get('/admin/directories');
    expect(body.directories).toEqual([
      {
        ...{ directory: 'corp', label: 'Corp', isReachable: true, bridgesHere: 1, bridgesAway: 0, bridgesWaiting: 0 },
        ...{ people: 42, syncedAt: '2026-11-21T08:00:00.000Z', syncState: 'done' },
      },
    ]);
    const whole = (await admin.get(path)).body;
    expect(whole.bridges).toMatchObject([
      {
        ...{ bridge: 'b1', standing: 'here', softwareVersion: '1.2.3', fingerprint: 'own', behindMs: 1_500 },
        ...{ controllers: [{ controller: 'ldaps://dc1', isHealthy: true }], takesOrders: true },
        authority: { endsAt: '2027-01-01T00:00:00.000Z' },
        breached: [{ kind: 'file', isWorking: true, entries: 7 }],
        openAttributes: [{ name: 'mobile', isWritable: true }],
      },
    ]);
    expect(whole.syncs).toMatchObject([{ state: 'done', present: 42, isBehind: false }]);
    expect(whole).not.toHaveProperty('fineGrainedPolicies');
    await beat({ fineGrainedPolicies: 'unreadable' });
    expect((await admin.get(path)).body).toMatchObject({ fineGrainedPolicies: 'unreadable' });
  });

  it('whose bridge was not heard of for a while says so, and so does one that stopped', async () => {
    const { w, admin, beat } = await setup();
    await beat({ bridge: 'b2', isStopping: true });
    await w.pass(91);
    const { bridges } = (await admin.get(path)).body;
    // The world's heartbeat is that of b1.
    expect(bridges.map((each: { standing: string }) => each.standing)).toEqual(['here', 'stopped']);
  });

  it('nobody sees or changes one that they do not look after', async () => {
    const { admin, change } = await setup('administrator', { directories: ['other'] });
    expect((await admin.get('/admin/directories')).body).toEqual({ directories: [] });
    expect((await admin.get(path)).status).toBe(404);
    expect((await change('PUT', '/import-scope', {}, '"0"')).status).toBe(404);
    expect((await change('POST', '/syncs', {})).status).toBe(404);
  });

  it.each([
    ['auditor', 200, 403],
    ['helpdesk', 403, 403],
  ] as const)('the role %s reads: %i, changes: %i', async (role, reads, changes) => {
    const { admin, change } = await setup(role);
    expect((await admin.get(path)).status).toBe(reads);
    expect((await change('PUT', '/import-scope', {}, '"0"')).status).toBe(changes);
    expect((await change('POST', '/syncs', {})).status).toBe(changes);
    expect((await change('POST', '/waiting-bridges/comparison', { fingerprint })).status).toBe(changes);
  });
});

describe('what is imported', () => {
  const scope = { ous: ['OU=Sales,DC=corp,DC=example'], groups: ['0a1b2c3d-0000-4000-8000-00000000a11c'] };

  it('is told to the bridges, kept for those that come later, and shows who is behind', async () => {
    const { w, change, etagOf, admin } = await setup();
    const set = await change('PUT', '/import-scope', scope, await etagOf());
    expect([set.status, set.body.scope]).toEqual([200, scope]);
    expect(w.ports.orderForwarding.forwarded).toHaveLength(1);
    const { settings } = await w.ports.directoryDesk.read('corp');
    expect(settings).toMatchObject({ revision: 1, scopeRevision: 1, changedBy: 'Ada' });
    expect(JSON.parse(settings.scopeOrder!.slice('signed '.length))).toMatchObject({
      ...{ kind: 'import-scope', directory: 'corp', revision: 1, scope },
    });
    expect((await admin.get(path)).body.syncs).toMatchObject([{ isBehind: true }]);
  });

  it('is changed by one of two who saw the same', async () => {
    const { w, change, etagOf } = await setup();
    const etag = await etagOf();
    expect((await change('PUT', '/import-scope', scope, etag)).status).toBe(200);
    expect((await change('PUT', '/seats', { seats: 5 }, etag)).body.type).toMatch(/stale$/);
    expect((await change('PUT', '/import-scope', {}, etag)).status).toBe(412);
    expect((await change('PUT', '/import-scope', {})).status).toBe(428);
    expect(w.ports.orderForwarding.forwarded).toHaveLength(1);
  });

  it('stays what it was when seats are set: no bridge is behind for that', async () => {
    const { w, change, etagOf } = await setup();
    await change('PUT', '/import-scope', scope, await etagOf());
    const { body } = await change('PUT', '/seats', { seats: 500 }, await etagOf());
    expect(body).toMatchObject({ seats: 500, people: 42 });
    expect(await w.ports.directoryDesk.read('corp')).toMatchObject({ settings: { revision: 2, scopeRevision: 1 } });
    expect((await change('PUT', '/seats', { seats: null }, await etagOf())).body).not.toHaveProperty('seats');
    expect(w.ports.bridgeOrders.sent).toEqual([]);
  });

  it('says on which days people are told that a password ends, and how many end soon', async () => {
    const { w, admin, change, etagOf } = await setup();
    const set = async (noticeDays: unknown, etag?: string) =>
      change('PUT', '/expiry-notices', { noticeDays }, etag ?? (await etagOf()));
    const before = await etagOf();
    expect((await set([3, 14, 7])).body).toMatchObject({ expiryNotices: [14, 7, 3] });
    expect((await set([1], before)).body.type).toMatch(/stale$/);
    const state = { day: '2026-11-21', bridge: 'b1', sentAtMs: w.now().getTime(), soon: 12, hasHiddenPolicies: true };
    await w.ports.directoryReports.noteExpiry('corp', state);
    const { body: dashboard } = await admin.get('/admin/dashboard');
    expect(dashboard.directories).toMatchObject([{ directory: 'corp', expiringSoon: 12 }]);
    const { body } = await set([]);
    expect(body).not.toHaveProperty('expiryNotices');
    expect(body.expiringSoon).toMatchObject({ people: 12, hasHiddenPolicies: true });
    for (const wrong of [[0], [61], [1.5], [7, 7], ['7'], [1, 2, 3, 4, 5, 6, 7, 8, 9], 7])
      expect([wrong, (await set(wrong)).status]).toEqual([wrong, 400]);
    // Nobody is asked by it, and no bridge is behind.
    expect(w.ports.bridgeOrders.sent).toEqual([]);
  });

  it('has a bridge look at once whose password ends, if one can', async () => {
    const { w, change, etagOf } = await setup();
    const look = () => change('POST', '/expiry-rounds');
    expect((await look()).body.type).toMatch(/bridge-too-old$/);
    await change('PUT', '/expiry-notices', { noticeDays: [7] }, await etagOf());
    const [known] = await w.ports.bridges.list('corp');
    await w.ports.bridgeReports.put({ ...known!, understands: ['sync-orders', 'expiring-passwords'] });
    expect((await look()).status).toBe(202);
    expect(w.ports.bridgeOrders.sent).toMatchObject([
      { kind: 'list-expiring', day: '2026-11-21', ends: ['2026-11-28'] },
    ]);
  });

  it('comes again when seats are added and somebody waits for one', async () => {
    const { w, change, etagOf } = await setup();
    await change('PUT', '/seats', { seats: 42 }, await etagOf());
    expect(await w.ports.directoryReports.takeSeat('corp', 42)).toBe(false);
    await w.ports.directoryReports.countSeats('corp', { taken: 0, waiting: 3 });
    expect((await change('PUT', '/seats', { seats: 40 }, await etagOf())).body).toMatchObject({ waitingForSeat: 3 });
    expect(w.ports.bridgeOrders.sent).toEqual([]);
    await change('PUT', '/seats', { seats: 50 }, await etagOf());
    expect(w.ports.bridgeOrders.sent).toMatchObject([{ kind: 'sync-now', isRepeated: true }]);
  });

  it.each([
    [{ ous: [] }],
    [{ ous: ['x'.repeat(1001)] }],
    [{ groups: ['Domain Admins'] }],
    [{ everything: true }],
    [{ ous: 'OU=Sales' }],
  ])('W6: %j is refused', async (wrong) => {
    const { w, change } = await setup();
    expect((await change('PUT', '/import-scope', wrong, '"0"')).status).toBe(400);
    expect(w.ports.orderForwarding.forwarded).toEqual([]);
  });

  it('is counted by a bridge before it is chosen', async () => {
    const { w, admin, change } = await setup();
    const { body, status } = await change('POST', '/surveys', scope);
    expect([status, w.ports.bridgeOrders.sent]).toMatchObject([202, [{ kind: 'survey', id: body.order, scope }]]);
    const place = `${path}/surveys/${body.order}`;
    expect((await admin.get(place)).body).toMatchObject({ state: 'waiting' });
    const counted = { ous: [{ dn: 'OU=Sales,DC=corp', people: 7 }], groups: [], members: [], chosen: 7, present: 42 };
    const answer = { bridge: 'b1', order: body.order, ...counted, isCutOff: false, sentAtMs: w.now().getTime() };
    await w.ports.directoryReports.noteSurvey('corp', answer);
    expect((await admin.get(place)).body).toMatchObject({ state: 'done', ...counted });
  });
});

describe('a pass that somebody asks for', () => {
  it('is an order that is over after two minutes', async () => {
    const { w, change } = await setup();
    expect((await change('POST', '/syncs', { acceptsAbsences: true })).status).toBe(202);
    expect(w.ports.bridgeOrders.sent).toMatchObject([
      {
        ...{ kind: 'sync-now', isFull: true, isRepeated: false, acceptsAbsences: true },
        expiresAt: '2026-11-21T08:02:00.000Z',
      },
    ]);
  });

  it.each([
    ['is away', { sentAtMs: 0 }],
    ['is of an older version', { understands: ['own-login'] }],
  ])('is not ordered from a bridge that %s', async (_, change_) => {
    const { w, change, beat } = await setup();
    w.ports.bridges.items.clear();
    await beat(change_);
    expect((await change('POST', '/syncs', {})).body.type).toMatch(/directory-unreachable$/);
    expect((await change('POST', '/surveys', {})).status).toBe(503);
    expect(w.ports.bridgeOrders.sent).toEqual([]);
  });
});

describe('a new bridge', () => {
  const waiting = { directory: 'corp', bridge: 'b2', fingerprint, softwareVersion: '1.2.3' };

  it('waits to be confirmed; comparing it is put on record and is not yet trust', async () => {
    const { w, admin, change } = await setup();
    await w.ports.directoryReports.noteWaiting({ ...waiting, lastSeenAtMs: w.now().getTime() });
    expect((await admin.get(path)).body.bridges[1]).toMatchObject({ bridge: 'b2', standing: 'waiting', fingerprint });
    const typed = ` ${fingerprint.toUpperCase().replaceAll('-', ' ')} `;
    const compared = await change('POST', '/waiting-bridges/comparison', { fingerprint: typed });
    expect(compared.body).toMatchObject({ bridge: { comparedBy: 'Ada' }, fingerprints: [fingerprint] });
    expect((await admin.get(path)).body.bridges[1]).toMatchObject({ standing: 'waiting', comparedBy: 'Ada' });
    w.config.directories[0]!.bridgeFingerprints.push(fingerprint);
    expect((await admin.get(path)).body.bridges).toHaveLength(1);
    // Typed in once more, by somebody else: who did it stays on record.
    await w.pass(60);
    const eve = await signedInAdmin(w, { name: 'Eve' });
    const again = await eve.post(`${path}/waiting-bridges/comparison`, { fingerprint });
    expect(again.body).toMatchObject({ isConfirmed: true, bridge: { bridge: 'b2', comparedBy: 'Ada' } });
  });

  it('that the deployment named without a comparison is confirmed all the same', async () => {
    const { w, change } = await setup();
    w.config.directories[0]!.bridgeFingerprints.push(fingerprint);
    const compared = await change('POST', '/waiting-bridges/comparison', { fingerprint });
    expect(compared.body).toEqual({ isConfirmed: true, fingerprints: [fingerprint] });
  });

  it('that nobody heard of is not confirmed by its fingerprint', async () => {
    const { change } = await setup();
    expect((await change('POST', '/waiting-bridges/comparison', { fingerprint })).status).toBe(404);
    expect((await change('POST', '/waiting-bridges/comparison', { fingerprint: '1234' })).status).toBe(400);
  });

  it('that nobody set up is taken off the list', async () => {
    const { w, admin, change } = await setup();
    await w.ports.directoryReports.noteWaiting({ ...waiting, lastSeenAtMs: w.now().getTime() });
    expect((await change('DELETE', `/waiting-bridges/${fingerprint.replaceAll('-', '')}`)).status).toBe(204);
    expect((await admin.get(path)).body.bridges).toHaveLength(1);
  });
});

describe('a bridge that is retired', () => {
  it('is taken off the list once it is silent, and not before', async () => {
    const { w, admin, change, beat } = await setup();
    await beat({ bridge: 'old' });
    expect((await change('DELETE', '/bridges/old')).body.type).toMatch(/wrong-step$/);
    await w.pass(91);
    expect((await change('DELETE', '/bridges/old')).status).toBe(204);
    expect((await admin.get(path)).body.bridges).toHaveLength(1);
    expect((await change('DELETE', '/bridges/old')).status).toBe(404);
  });
});
