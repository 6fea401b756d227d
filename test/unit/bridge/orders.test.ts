import { describe, expect, it } from '@jest/globals';
import { webcrypto } from 'node:crypto';
import { CompactSign } from 'jose';
import { memoryRoster } from '#bridge/journal/sqlite-roster.ts';
import { createOrderHandler, isOrder } from '#bridge/orders/order-handler.ts';
import { standingScope, takeScope } from '#bridge/report/sync-scope.ts';
import { signOrder } from '#shared/protocol/directory-order.ts';
import type { DirectoryOrder } from '#shared/protocol/directory-order.ts';
import { BridgeMessage } from '#shared/protocol/bridge-message.ts';
import { FakeDirectory } from './fake-directory.ts';
import { newKeyPair, newOperationId, TestCloud } from './test-jobs.ts';

async function setup() {
  const key = await newKeyPair('ES256');
  const roster = memoryRoster();
  const directory = new FakeDirectory();
  const [wishes, events, answers]: [unknown[], string[], BridgeMessage[]] = [[], [], []];
  let nowMs = Date.parse('2026-11-21T08:00:00Z');
  const machine = { aheadMs: 0 };
  const handle = createOrderHandler({
    ...{ names: { directory: 'corp', bridge: 'b1' }, connector: directory, roster, jobKeys: [key.publicKey] },
    sync: { soon: (wish) => void wishes.push(wish) },
    noteCloud: () => undefined,
    send: async (message) => void answers.push(BridgeMessage.parse(message)),
    now: () => new Date(nowMs + machine.aheadMs),
    queueNow: () => new Date(nowMs),
    events: {
      refused: () => events.push('refused'),
      obeyed: () => events.push('obeyed'),
      unknown: () => events.push('unknown'),
      failed: () => events.push('failed'),
    },
  });
  const envelope = () => ({
    ...{ version: 1, id: newOperationId(), directory: 'corp', issuedAt: new Date(nowMs).toISOString() },
  });
  type Order = { kind: string; [member: string]: unknown };
  const sign = (order: Order) => signedBy(key, order);
  const signedBy = ({ privateKey }: typeof key, order: Order) => {
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
    const life = order.kind === 'import-scope' ? {} : { expiresAt: new Date(nowMs + 120_000).toISOString() };
    return signOrder({ ...envelope(), ...life, ...order } as DirectoryOrder, async (input) => {
      return new Uint8Array(await webcrypto.subtle.sign(algorithm, privateKey, input));
    });
  };
  /** An order that was carried out, and itself once more. */
  const twice = async (order: Order): Promise<string[]> => {
    const body = await sign(order);
    await handle(first(body));
    await until(() => answers.length > 0);
    return [body, body];
  };
  const now = { kind: 'sync-now', isFull: true, isRepeated: false, acceptsAbsences: false };
  const pass = (ms: number) => (nowMs += ms);
  const inMs = (ms: number) => new Date(nowMs + ms).toISOString();
  return { machine, inMs, key, roster, directory, wishes, events, answers, handle, sign, signedBy, twice, now, pass };
}

type World = Awaited<ReturnType<typeof setup>>;
const guidOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const membersOf = (n: number) => ({ kind: 'list-members', of: { kind: 'group', objectGuid: guidOf(n) } });
/** For what goes on after an order was taken. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(setImmediate);
}

const first = (body: string) => ({ body, receiveCount: 1 });
const passedOn = { action: 'release', afterSeconds: 1 };

describe('orders', () => {
  it('are told from jobs by what is signed, and no text confuses them', async () => {
    const { sign, now, key } = await setup();
    const cloud = new TestCloud(key);
    expect(isOrder(await sign(now))).toBe(true);
    for (const body of [await cloud.sign(await cloud.job('account.unlock', 'ann')), '', 'a.b.c', '{}'])
      expect(isOrder(body)).toBe(false);
  });

  it('have the directory read, once each', async () => {
    const { handle, sign, now, wishes, pass } = await setup();
    const order = await sign(now);
    expect(await handle(first(order))).toEqual({ action: 'drop' });
    await handle(first(order));
    expect(wishes).toHaveLength(1);
    pass(1);
    await handle(first(await sign({ ...now, acceptsAbsences: true })));
    expect(wishes.at(-1)).toMatchObject({ acceptsAbsences: true });
  });

  it('B2: are over after two minutes', async () => {
    const { handle, sign, now, wishes, pass } = await setup();
    const order = await sign(now);
    pass(120_000);
    expect(await handle(first(order))).toEqual({ action: 'drop' });
    expect(wishes).toEqual([]);
  });

  it('B2: made at a time that is still to come are refused, and the next genuine one is not taken for an old one', async () => {
    const { handle, sign, now, wishes, events, inMs, roster } = await setup();
    const early = await sign({ ...now, issuedAt: inMs(60_000), expiresAt: inMs(100_000) });
    expect(await handle(first(early))).toEqual({ action: 'drop' });
    const scope = { kind: 'import-scope', revision: 7, scope: { ous: ['OU=X'] }, issuedAt: inMs(6_000) };
    expect(await handle(first(await sign(scope)))).toEqual({ action: 'drop' });
    expect([wishes, events, standingScope(roster).revision]).toEqual([[], ['refused', 'refused'], 0]);
    await handle(first(await sign(now)));
    expect([wishes.length, events.at(-1)]).toEqual([1, 'obeyed']);
    // Clocks may differ by some seconds.
    await handle(first(await sign({ ...now, issuedAt: inMs(4_000) })));
    expect(wishes).toHaveLength(2);
  });

  it('are judged by the clock of the queue, whatever the one of this machine shows', async () => {
    const { handle, sign, now, wishes, machine, pass } = await setup();
    for (const aheadMs of [3_600_000, -3_600_000]) {
      machine.aheadMs = aheadMs;
      pass(1);
      await handle(first(await sign(now)));
    }
    expect(wishes).toHaveLength(2);
  });

  it('say what is imported: the newest counts, and one that is known is left for another bridge', async () => {
    const { handle, sign, roster, wishes } = await setup();
    const standing = { kind: 'import-scope', revision: 2, scope: { ous: ['OU=X'] } };
    const unbounded = async (more: object) => first(await sign({ ...standing, ...more }));
    const two = await unbounded({});
    expect(await handle(two)).toEqual({ action: 'drop' });
    expect(await handle(two)).toEqual(passedOn);
    expect(await handle({ ...two, receiveCount: 3 })).toEqual({ action: 'drop' });
    await handle(await unbounded({ revision: 1, scope: {} }));
    expect([standingScope(roster), wishes.length]).toEqual([{ revision: 2, scope: { ous: ['OU=X'] } }, 1]);
  });

  it('that came later than this version are left undone, and are no alert', async () => {
    const { handle, key, events } = await setup();
    const payload = { version: 1, id: 'x', directory: 'corp', kind: 'make-coffee', strength: 9 };
    const signed = await new CompactSign(Buffer.from(JSON.stringify(payload)))
      .setProtectedHeader({ alg: 'ES256', typ: 'latchkey-order+jws' })
      .sign(key.privateKey);
    expect(await handle(first(signed))).toEqual(passedOn);
    expect(await handle({ body: signed, receiveCount: 3 })).toEqual({ action: 'drop' });
    expect(events).toEqual(['unknown', 'unknown']);
  });

  it('have people counted, and say so when that fails', async () => {
    const { handle, sign, answers, directory, pass } = await setup();
    const survey = { kind: 'survey', scope: {} };
    await handle(first(await sign(survey)));
    await new Promise(setImmediate);
    directory.survey = () => Promise.reject(new Error('no controller'));
    pass(1);
    await handle(first(await sign(survey)));
    await new Promise(setImmediate);
    expect(answers).toMatchObject([{ type: 'survey', chosen: 0 }, { problem: 'no controller' }]);
  });

  it('have groups and OUs found, and say so when that fails', async () => {
    const { handle, sign, answers, directory, pass } = await setup();
    const found = { objectGuid: guidOf(1), dn: 'CN=Sales,DC=corp', name: 'Sales' };
    directory.found = { units: [found, { ...found, dn: `CN=${'x'.repeat(1000)}` }], isCutOff: false };
    await handle(first(await sign({ kind: 'find-units', unit: 'group', beginning: 'Sa' })));
    await until(() => answers.length === 1);
    directory.findUnits = () => Promise.reject(new Error('no controller'));
    pass(1);
    await handle(first(await sign({ kind: 'find-units', unit: 'group', beginning: 'Sa' })));
    await until(() => answers.length === 2);
    // What is too long to be told is missing, and is said to be.
    expect(answers).toMatchObject([
      { units: [found], isCutOff: true },
      { units: [], problem: 'no controller' },
    ]);
  });

  const ending = { kind: 'list-expiring', day: '2026-11-21', ends: ['2026-11-22', '2026-11-28'] };
  const endingOn = (n: number, day: string) => ({ objectGuid: guidOf(n), endsAt: `${day}T23:59:59.999Z` });

  it('have those told whose password ends on the days that are asked for, and the others of the week counted', async () => {
    const { handle, sign, answers, directory, roster } = await setup();
    takeScope(roster, { revision: 1, scope: { ous: ['OU=X'] } });
    const days = ['2026-11-21', '2026-11-22', '2026-11-27', '2026-11-28', '2026-11-29'];
    const people = days.map((day, n) => endingOn(n, day));
    directory.expiring = [{ people, hasHiddenPolicies: false }];
    await handle(first(await sign(ending)));
    await until(() => answers.length === 1);
    expect(answers).toMatchObject([
      { type: 'expiring', day: '2026-11-21', people: [people[1], people[3]], isLast: true, soon: 3 },
    ]);
    expect(answers[0]).not.toHaveProperty('hasHiddenPolicies');
    expect(directory.wanted).toEqual({ ous: ['OU=X'] });
    // Two days by name, and seven days.
    const isAsked = (iso: string) =>
      directory.spans.some(({ fromMs, toMs }) => Date.parse(iso) >= fromMs && Date.parse(iso) < toMs);
    expect(isAsked('2026-11-28T23:59:59.999Z')).toBe(true);
    for (const over of ['2026-11-20T23:59:59.999Z', '2026-11-29T00:00:00Z']) expect(isAsked(over)).toBe(false);
  });

  it('have them told in pages that the cloud can work on, and say what may not be read', async () => {
    const { handle, sign, answers, directory } = await setup();
    const page = (from: number) => ({
      people: Array.from({ length: 60 }, (_, n) => endingOn(from + n, '2026-11-22')),
      hasHiddenPolicies: from === 0,
    });
    directory.expiring = [page(0), page(60)];
    await handle(first(await sign(ending)));
    await until(() => answers.length === 3);
    const pages = answers as Extract<BridgeMessage, { type: 'expiring' }>[];
    expect(pages.map(({ page, people, isLast }) => [page, people.length, isLast])).toEqual([
      [0, 50, false],
      [1, 50, false],
      [2, 20, true],
    ]);
    expect(new Set(pages.flatMap(({ people }) => people.map(({ objectGuid }) => objectGuid))).size).toBe(120);
    expect(pages.at(-1)).toMatchObject({ soon: 120, hasHiddenPolicies: true });
  });

  it('that could not be read to the end say so and count nothing; whoever was found is told', async () => {
    const { handle, sign, answers, directory } = await setup();
    const people = [endingOn(1, '2026-11-22')];
    directory.expiring = [{ people, hasHiddenPolicies: false }, new Error('no controller')];
    await handle(first(await sign(ending)));
    await until(() => answers.length === 1);
    expect(answers).toMatchObject([{ people, isLast: true, problem: 'no controller' }]);
    expect(answers[0]).not.toHaveProperty('soon');
  });

  it('have members listed in pages that a message can hold, within what is imported', async () => {
    const { handle, sign, answers, directory, roster } = await setup();
    takeScope(roster, { revision: 1, scope: { ous: ['OU=X'] } });
    const all = Array.from({ length: 1203 }, (_, n) => guidOf(n));
    directory.members.set(guidOf(9999), [all.slice(0, 7), all.slice(7, 500), [], all.slice(500, 1203)]);
    await handle(first(await sign(membersOf(9999))));
    await until(() => answers.some((answer) => 'isLast' in answer && answer.isLast));
    expect(
      answers.map((answer) => answer.type === 'members' && [answer.page, answer.objectGuids.length, answer.isLast]),
    ).toEqual([
      [0, 500, false],
      [1, 500, false],
      [2, 203, true],
    ]);
    expect(answers.flatMap((answer) => (answer.type === 'members' ? answer.objectGuids : []))).toEqual(all);
    expect(directory.wanted).toEqual({ ous: ['OU=X'] });
  });

  it('a list that broke off is nobody, and says why; a group that is gone holds nobody', async () => {
    const { handle, sign, answers, directory, pass } = await setup();
    await handle(first(await sign(membersOf(1))));
    await until(() => answers.length === 1);
    directory.listMembers = async function* () {
      yield [guidOf(5)];
      throw new Error('the controller went away');
    };
    pass(1);
    await handle(first(await sign(membersOf(1))));
    await until(() => answers.length === 2);
    expect(answers).toMatchObject([
      { page: 0, objectGuids: [], isLast: true },
      { page: 0, objectGuids: [], isLast: true, problem: 'the controller went away' },
    ]);
  });

  it('W9: have one list read at a time, and none that nobody waits for any more', async () => {
    const { handle, sign, answers, directory, pass } = await setup();
    let [reading, most] = [0, 0];
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    directory.listMembers = async function* ({ objectGuid }) {
      most = Math.max(most, ++reading);
      await held;
      reading--;
      yield [objectGuid];
    };
    await handle(first(await sign(membersOf(1))));
    pass(1);
    await handle(first(await sign(membersOf(2))));
    await until(() => reading === 1);
    pass(100_000);
    await handle(first(await sign(membersOf(3))));
    // The second one is over by the time the first is done; the third is not.
    pass(60_000);
    goOn();
    await until(() => answers.length === 2);
    expect(most).toBe(1);
    expect(answers.map((answer) => 'objectGuids' in answer && answer.objectGuids[0])).toEqual([guidOf(1), guidOf(3)]);
  });

  it.each([
    ['of another cloud', async (world: World) => world.signedBy(await newKeyPair('ES256'), membersOf(1))],
    ['for another directory', (world: World) => world.sign({ ...membersOf(1), directory: 'other' })],
    ['that came before', async (world: World) => (await world.twice(membersOf(1)))[1]!],
  ])('B1: lists no members for an order %s', async (_, make) => {
    const world = await setup();
    const body = await make(world);
    const before = world.answers.length;
    await world.handle(first(body));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(world.answers).toHaveLength(before);
  });

  it('are not carried out by a bridge that its own configuration keeps from synchronising', async () => {
    const { key, roster, sign, now } = await setup();
    const directory = new FakeDirectory();
    const handle = createOrderHandler({
      ...{ names: { directory: 'corp', bridge: 'b1' }, connector: directory, roster, jobKeys: [key.publicKey] },
      ...{ sync: undefined, noteCloud: () => undefined, send: async () => undefined },
      now: () => new Date('2026-11-21T08:00:00Z'),
      events: { refused: () => undefined, obeyed: () => undefined, unknown: () => undefined, failed: () => undefined },
    });
    expect(await handle(first(await sign(now)))).toEqual({ action: 'drop' });
  });
});
