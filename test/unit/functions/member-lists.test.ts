import { describe, expect, it } from '@jest/globals';
import type { AdminRole } from '#shared/domain/admin-roles.ts';
import { signBridgeMessage } from '#shared/protocol/bridge-message.ts';
import type { BridgeMessage } from '#shared/protocol/bridge-message.ts';
import { fingerprintOf } from '#shared/protocol/key-statement.ts';
import { queueFunction } from '#functions/events/entry.ts';
import { hearBridge } from '#functions/events/hear-bridge.ts';
import { newSignPair } from '../shared/protocol/keys.ts';
import { signedInAdmin } from './administrators/admin-world.ts';
import { alice, world } from './fakes/world.ts';

const place = '/admin/directories/corp';
const group = { kind: 'group', objectGuid: '00000000-0000-4000-8000-00000000beef' } as const;
const guidOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

async function setup(role: AdminRole = 'administrator', more: object = {}, people = [alice]) {
  const w = await world({ people });
  const [identity, other, stranger] = [await newSignPair(), await newSignPair(), await newSignPair()];
  const fingerprint = await fingerprintOf(identity.publicKey);
  w.config.directories[0]!.bridgeFingerprints.push(fingerprint, await fingerprintOf(other.publicKey));
  const beat = (change: object = {}) =>
    w.ports.bridges.put({
      ...{ directory: 'corp', bridge: 'b1', keys: 'k', isDirectoryReachable: true, isStopping: false, fingerprint },
      ...{ softwareVersion: '2', understands: ['sync-orders', 'member-lists'], sentAtMs: w.now().getTime(), ...change },
    });
  await beat();
  const admin = await signedInAdmin(w, { role, ...more });
  const run = queueFunction(hearBridge, { ports: w.ports, config: w.config, log: w.log, now: w.now });
  const answer = async (message: object, by = identity): Promise<void> => {
    const envelope = { version: 1, directory: 'corp', bridge: 'b1', sentAt: w.now().toISOString() };
    const body = await signBridgeMessage({ ...envelope, ...message } as BridgeMessage, by);
    await run({ Records: [{ body, messageId: 'm', attributes: { ApproximateReceiveCount: '1' } }] } as never);
  };
  const begin = async () => (await admin.post(`${place}/member-lists`, { of: group })).body.order as string;
  const page = (order: string, objectGuids: readonly string[], change: object = {}) => ({
    ...{ type: 'members', order, page: 0, objectGuids, isLast: true, ...change },
  });
  const show = async (order: string, cursor?: string) =>
    admin.get(`${place}/member-lists/${order}${cursor === undefined ? '' : `?cursor=${cursor}`}`);
  return { w, admin, beat, answer, begin, page, show, identity, other, stranger, fingerprint };
}

const crowd = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ ...alice, objectGuid: guidOf(n), samAccountName: `u${n}` }));

describe('groups and OUs', () => {
  it('are found by a bridge that can, and by no other', async () => {
    const { w, admin, answer, fingerprint } = await setup();
    const { body, status } = await admin.post(`${place}/unit-searches`, { unit: 'ou', beginning: ' Sa ' });
    expect(status).toBe(202);
    expect(w.ports.bridgeOrders.sent).toMatchObject([
      { kind: 'find-units', unit: 'ou', beginning: 'Sa', id: body.order, expiresAt: '2026-11-21T08:02:00.000Z' },
    ]);
    expect(w.ports.bridgeOrders.meantFor).toEqual([fingerprint]);
    const search = `${place}/unit-searches/${body.order}`;
    expect((await admin.get(search)).body).toEqual({ state: 'waiting', units: [], isCutOff: false });
    const units = [{ objectGuid: group.objectGuid, dn: 'OU=Sales,DC=corp', name: 'Sales' }];
    await answer({ type: 'units', order: body.order, units, isCutOff: true });
    expect((await admin.get(search)).body).toEqual({ state: 'done', units, isCutOff: true });
  });

  it('a bridge that could not look says why', async () => {
    const { admin, answer } = await setup();
    const { body } = await admin.post(`${place}/unit-searches`, { unit: 'group' });
    await answer({ type: 'units', order: body.order, units: [], isCutOff: false, problem: 'no controller' });
    const { body: seen } = await admin.get(`${place}/unit-searches/${body.order}`);
    expect(seen).toMatchObject({ state: 'failed', problem: 'no controller' });
  });

  it.each([
    ['is away', { sentAtMs: 0 }, 503, /directory-unreachable$/],
    ['is of an older version', { understands: ['sync-orders'] }, 409, /bridge-too-old$/],
  ])('nothing is ordered, and the reason told, where the bridge %s', async (_, change, status, type) => {
    const { w, admin, beat } = await setup();
    w.ports.bridges.items.clear();
    await beat(change);
    for (const [at, body] of [
      ['unit-searches', { unit: 'group' }],
      ['member-lists', { of: group }],
    ] as const)
      expect(await admin.post(`${place}/${at}`, body)).toMatchObject({
        status,
        body: { type: expect.stringMatching(type) },
      });
    expect(w.ports.bridgeOrders.sent).toEqual([]);
  });

  it('W6: what is no name, no kind or no GUID is refused', async () => {
    const { w, admin } = await setup();
    for (const body of [
      { unit: 'computer' },
      { unit: 'group', beginning: 'x'.repeat(101) },
      { unit: 'ou', dn: 'OU=X' },
    ])
      expect((await admin.post(`${place}/unit-searches`, body)).status).toBe(400);
    for (const whose of ['Sales', { kind: 'group', objectGuid: '*' }, { kind: 'group' }, { ...group, dn: 'CN=X' }])
      expect((await admin.post(`${place}/member-lists`, { of: whose })).status).toBe(400);
    expect(w.ports.bridgeOrders.sent).toEqual([]);
  });
});

describe('who is in a group', () => {
  it('comes in pages, and is read in smaller ones, each person once', async () => {
    const { w, answer, begin, page, show } = await setup('administrator', {}, crowd(620));
    const order = await begin();
    expect(w.ports.bridgeOrders.sent).toMatchObject([{ kind: 'list-members', of: group, id: order }]);
    const all = Array.from({ length: 620 }, (_, n) => guidOf(n));
    await answer(page(order, all.slice(0, 500), { isLast: false }));
    const found: string[] = [];
    let [cursor, requests]: [string | undefined, number] = [undefined, 0];
    do {
      const { body } = await show(order, cursor);
      requests++;
      // The second page comes late.
      if (body.state === 'waiting') await answer(page(order, all.slice(500), { page: 1 }));
      found.push(...body.people.map(({ guid }: { guid: string }) => guid));
      cursor = body.cursor;
    } while (cursor !== undefined);
    expect(found.toSorted()).toEqual(all);
    expect(requests).toBe(8);
  });

  it('is nobody whom the cloud does not know', async () => {
    const { answer, begin, page, show } = await setup();
    const order = await begin();
    await answer(page(order, [guidOf(1), alice.objectGuid]));
    expect((await show(order)).body).toMatchObject({ state: 'done', people: [{ login: 'alice' }] });
  });

  it('is told to nobody whole who looks after certain portals alone', async () => {
    const people = crowd(3);
    const { w, answer, begin, page, show } = await setup('administrator', { portals: ['few'] }, people);
    w.config.portals.push({ ...w.config.portals[0]!, alias: 'few', members: 'assigned' });
    await w.ports.peopleResources.assign(`corp#${guidOf(1)}`, 'few');
    const order = await begin();
    await answer(
      page(
        order,
        people.map(({ objectGuid }) => objectGuid),
      ),
    );
    expect((await show(order)).body.people).toMatchObject([{ login: 'u1', resources: ['few'] }]);
  });

  it('of a directory that somebody does not look after is not there', async () => {
    const { w, begin, answer, page } = await setup();
    const order = await begin();
    await answer(page(order, [alice.objectGuid]));
    const elsewhere = await signedInAdmin(w, { role: 'administrator', directories: ['other'] });
    expect((await elsewhere.get(`${place}/member-lists/${order}`)).status).toBe(404);
    expect((await elsewhere.post(`${place}/member-lists`, { of: group })).status).toBe(404);
    expect((await elsewhere.post(`${place}/unit-searches`, { unit: 'group' })).status).toBe(404);
    expect(w.ports.bridgeOrders.sent).toHaveLength(1);
  });

  it('is over after a quarter of an hour, and what comes then is not kept', async () => {
    const { w, answer, begin, page, show } = await setup();
    const [order, late] = [await begin(), await begin()];
    await answer(page(order, [alice.objectGuid]));
    await w.pass(15 * 60 - 1);
    expect((await show(order)).body.people).toHaveLength(1);
    await w.pass(1);
    expect((await show(order)).status).toBe(404);
    await answer(page(late, [alice.objectGuid]));
    expect(w.lines.join()).toContain('member-list-left');
    expect((await show(late)).status).toBe(404);
  });

  it('of a list that broke off is nobody', async () => {
    const { answer, begin, page, show } = await setup();
    const order = await begin();
    await answer(page(order, [], { problem: 'the controller went away' }));
    expect((await show(order)).body).toEqual({ state: 'failed', people: [], problem: 'the controller went away' });
  });

  it('B10: is believed from a confirmed bridge, for what was asked, of its own directory, and once', async () => {
    const { answer, begin, page, show, stranger, other } = await setup('administrator', {}, crowd(3));
    const order = await begin();
    const forged = page(order, [guidOf(0)]);
    await answer(forged, stranger);
    await answer({ ...forged, directory: 'other' });
    await answer({ ...forged, order: 'X'.repeat(22) });
    await answer({ type: 'units', order, units: [], isCutOff: false });
    expect((await show(order)).body.state).toBe('waiting');
    await answer(page(order, [guidOf(1)], { isLast: false }));
    await answer(page(order, [guidOf(0)], { isLast: false }));
    // Another bridge that was given the same order makes no list of two halves.
    await answer({ ...page(order, [guidOf(2)], { page: 1 }), bridge: 'b2' }, other);
    const { body } = await show(order);
    expect(body.people).toMatchObject([{ guid: guidOf(1) }]);
    expect((await show(order, body.cursor)).body.state).toBe('waiting');
  });

  it.each([
    'nonsense',
    Buffer.from('{"page":-1,"at":0}').toString('base64url'),
    Buffer.from('{"page":1e9,"at":0}').toString('base64url'),
  ])('a place that is none of ours is not there: %p', async (cursor) => {
    const { begin, show } = await setup();
    expect((await show(await begin(), cursor)).status).toBe(404);
  });

  it.each([
    ['owner', 202],
    ['administrator', 202],
    ['auditor', 403],
    ['helpdesk', 403],
  ] as const)('the role %s: %i', async (role, status) => {
    const { admin } = await setup(role);
    expect((await admin.post(`${place}/member-lists`, { of: group })).status).toBe(status);
    expect((await admin.post(`${place}/unit-searches`, { unit: 'group' })).status).toBe(status);
  });
});
