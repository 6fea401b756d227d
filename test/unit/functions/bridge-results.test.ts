import { describe, expect, it } from '@jest/globals';
import { CompactSign } from 'jose';
import { hearBridge } from '#functions/events/hear-bridge.ts';
import { queueFunction } from '#functions/events/entry.ts';
import { viewOperation } from '#functions/operations/view-operation.ts';
import { effectOn } from '#functions/operations/budget-effect.ts';
import { proofBudget } from '#functions/flows/limits.ts';
import { personId } from '#functions/ports/person.ts';
import type { Operation } from '#functions/ports/operation-store.ts';
import { signBridgeMessage } from '#shared/protocol/bridge-message.ts';
import type { BridgeMessage } from '#shared/protocol/bridge-message.ts';
import { fingerprintOf, signKeyStatement } from '#shared/protocol/key-statement.ts';
import { newSignPair } from '../shared/protocol/keys.ts';
import { alice, world } from './fakes/world.ts';

const id = 'A'.repeat(22);
const subject = personId('corp', alice.objectGuid);

async function setup() {
  const w = await world();
  const [identity, stranger] = [await newSignPair(), await newSignPair()];
  const fingerprint = await fingerprintOf(identity.publicKey);
  w.config.directories[0]!.bridgeFingerprints.push(fingerprint);
  const run = queueFunction(hearBridge, { ports: w.ports, config: w.config, log: w.log, now: w.now });
  const deliverFor = (time: number, ...bodies: string[]) => {
    const attributes = { ApproximateReceiveCount: String(time) };
    return run({ Records: bodies.map((body, n) => ({ body, messageId: `m${n}`, attributes })) } as never);
  };
  const deliver = (...bodies: string[]) => deliverFor(1, ...bodies);
  const envelope = { version: 1, directory: 'corp', bridge: 'b1', sentAt: w.now().toISOString() } as const;
  const sign = (message: object, by = identity) => signBridgeMessage({ ...envelope, ...message } as BridgeMessage, by);
  const person = await w.ports.people.findById(subject);
  const operation = (more: Partial<Operation> = {}): Operation => ({
    ...{ id, kind: 'password.reset', directory: 'corp', owner: 'o', portal: 'demo', login: 'alice', language: 'de' },
    ...{ ...(person && { person }), state: 'pending', createdAtMs: w.now().getTime(), answeredByMs: 1e15, ...more },
  });
  return { w, identity, stranger, fingerprint, deliver, deliverFor, sign, operation };
}

describe('results', () => {
  it('end the operation and tell the person, once', async () => {
    const { w, deliver, sign, operation } = await setup();
    await w.ports.operations.create(operation());
    const result = await sign({ type: 'result', operation: id, outcome: 'done' });
    expect(await deliver(result, result)).toEqual({ batchItemFailures: [] });
    await deliver(result);
    expect((await w.ports.operations.find(id))?.outcome).toBe('done');
    expect(w.ports.notices.sent).toMatchObject([{ kind: 'password-reset', to: 'alice@mail.example', language: 'de' }]);
  });

  it('say what else there is to know of a change, and of no password that was only tried', async () => {
    const { w, deliver, sign, operation } = await setup();
    for (const kind of ['password.reset', 'password.verify'] as const) {
      const own = { id: kind.slice(-1).repeat(22), kind };
      await w.ports.operations.create(operation(own));
      await deliver(await sign({ type: 'result', operation: own.id, outcome: 'done', note: 'elsewhere-later' }));
      const ended = viewOperation((await w.ports.operations.find(own.id))!, w.now());
      expect(ended.note).toBe(kind === 'password.reset' ? 'elsewhere-later' : undefined);
    }
  });

  it('B10: from a bridge that nobody confirmed, of another directory, or edited, change nothing and are told in the log', async () => {
    const { w, deliver, sign, stranger, identity, operation } = await setup();
    await w.ports.operations.create(operation());
    const message = { type: 'result', operation: id, outcome: 'done' };
    const genuine = await sign(message);
    const [head, body, tail] = genuine.split('.') as [string, string, string];
    // Whole messages all of them: what is wrong with each is one thing alone.
    const whole = Buffer.from(body, 'base64url');
    const edited = Buffer.from(whole.toString().replace('"done"', '"expired"')).toString('base64url');
    const forged = [
      await sign(message, stranger),
      await sign({ ...message, directory: 'other' }),
      [head, edited, tail].join('.'),
      'nonsense',
      await new CompactSign(whole)
        .setProtectedHeader({ alg: 'ES256', typ: 'latchkey-job+jws', jwk: identity.publicKey })
        .sign(identity.privateKey),
    ];
    expect(await deliver(...forged)).toEqual({ batchItemFailures: [] });
    expect((await w.ports.operations.find(id))?.state).toBe('pending');
    expect(w.lines.filter((line) => line.includes('bridge-message-refused'))).toHaveLength(forged.length);
  });

  it('only what failed is delivered again', async () => {
    const { w, deliver, sign, operation } = await setup();
    await w.ports.operations.create(operation());
    const { complete } = w.ports.operations;
    w.ports.operations.complete = function (result) {
      return result.id === id ? complete.call(this, result) : Promise.reject(new Error('the table is away'));
    };
    const bad = await sign({ type: 'result', operation: 'B'.repeat(22), outcome: 'done' });
    const good = await sign({ type: 'result', operation: id, outcome: 'done' });
    expect(await deliver(bad, good)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    expect((await w.ports.operations.find(id))?.state).toBe('done');
  });

  it('a notice that could not be queued is sent when the result comes again, and only then', async () => {
    const { w, deliverFor, sign, operation } = await setup();
    await w.ports.operations.create(operation());
    const result = await sign({ type: 'result', operation: id, outcome: 'done' });
    w.ports.notices.isBroken = true;
    expect(await deliverFor(1, result)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    // The person who waits is not kept from the outcome by it.
    expect((await w.ports.operations.find(id))?.outcome).toBe('done');
    w.ports.notices.isBroken = false;
    await deliverFor(2, await sign({ type: 'result', operation: id, outcome: 'unknown' }));
    await deliverFor(2, await sign({ type: 'result', operation: 'B'.repeat(22), outcome: 'done' }));
    expect(w.ports.notices.sent).toEqual([]);
    expect(await deliverFor(2, result)).toEqual({ batchItemFailures: [] });
    expect(w.ports.notices.sent).toMatchObject([{ kind: 'password-reset', id }]);
  });

  it('an attempt that could not be given back is given back when the result comes again, once', async () => {
    const { w, deliverFor, sign, operation } = await setup();
    const budget = proofBudget(subject, 'directory-password');
    for (let n = 0; n < 3; n++) await w.ports.budgets.take(budget, w.now());
    await w.ports.operations.create(operation({ kind: 'password.verify', subject }));
    const result = await sign({ type: 'result', operation: id, outcome: 'expired' });
    const { refund } = w.ports.budgets;
    w.ports.budgets.refund = () => Promise.reject(new Error('the table is away'));
    await deliverFor(1, result);
    w.ports.budgets.refund = refund;
    await deliverFor(2, result);
    await deliverFor(1, result);
    let taken = 0;
    while ((await w.ports.budgets.take(budget, w.now())).isTaken) taken++;
    expect(taken).toBe(3);
  });

  it.each([
    ['credentials-refused', 4],
    ['account-locked', 4],
    ['expired', 5],
    ['done', 5],
  ] as const)('E5: of a job that was thought lost, %s leaves %i attempts', async (outcome, left) => {
    const { w, deliver, sign, operation } = await setup();
    const budget = proofBudget(subject, 'directory-password');
    await w.ports.operations.create(operation({ kind: 'password.verify', subject, isUncounted: true }));
    await deliver(await sign({ type: 'result', operation: id, outcome }));
    let taken = 0;
    while ((await w.ports.budgets.take(budget, w.now())).isTaken) taken++;
    expect(taken).toBe(left);
  });

  it.each([
    ['done', 5],
    ['password-expired', 5],
    ['credentials-refused', 4],
    ['account-locked', 4],
    ['directory-unavailable', 5],
    ['expired', 5],
  ] as const)('%s leaves %i attempts', async (outcome, left) => {
    const { w, deliver, sign, operation } = await setup();
    const budget = proofBudget(subject, 'directory-password');
    await w.ports.budgets.take(budget, w.now());
    await w.ports.operations.create(operation({ kind: 'password.verify', subject }));
    await deliver(await sign({ type: 'result', operation: id, outcome }));
    let taken = 0;
    while ((await w.ports.budgets.take(budget, w.now())).isTaken) taken++;
    expect(taken).toBe(left);
    expect(w.ports.notices.sent).toEqual([]);
  });

  it('a refused new password costs no attempt of the old one', () => {
    expect(effectOn('password.change', 'password-in-history')).toBe('refund');
    expect(effectOn('password.change', 'old-password-wrong')).toBe('none');
    expect(effectOn('password.change', 'done')).toBe('success');
  });
});

describe('heartbeats', () => {
  const beat = { type: 'heartbeat', isDirectoryReachable: true, softwareVersion: '1' };

  it('B11: carry the bridge’s own keys, or are refused', async () => {
    const { w, deliver, sign, identity, stranger } = await setup();
    w.ports.bridges.items.clear();
    const statement = (bridge: string, by = identity) =>
      signKeyStatement(
        {
          ...{ directory: 'corp', bridge, issuedAt: w.now().toISOString() },
          sealKey: { keyId: 'k', publicKey: by.publicKey },
        },
        by,
      );
    await deliver(await sign({ ...beat, keys: await statement('b1', stranger) }));
    await deliver(await sign({ ...beat, keys: await statement('b2') }));
    await deliver(await sign({ ...beat, keys: 'nonsense' }));
    expect(w.ports.bridges.items.size).toBe(0);
    await deliver(await sign({ ...beat, keys: await statement('b1') }));
    expect([...w.ports.bridges.items.values()]).toMatchObject([{ bridge: 'b1', isStopping: false }]);
  });

  it('say how each controller stands, and until when certificates last; one of before says less', async () => {
    const { w, deliver, sign, identity } = await setup();
    const issuedAt = w.now().toISOString();
    const sealKey = { keyId: 'k', publicKey: identity.publicKey };
    const keys = await signKeyStatement({ directory: 'corp', bridge: 'b1', issuedAt, sealKey }, identity);
    const known = { controller: 'ldaps://dc1', isHealthy: false, problem: 'slow' };
    const endsAt = '2027-01-01T00:00:00.000Z';
    const more = {
      ...{ ...known, standing: 'limping', certificateEndsAt: endsAt, isReadOnly: true, checksHistoryOnReset: false },
    };
    for (const told of [
      { controllers: [more], authority: { endsAt, problem: 'broken file' } },
      { controllers: [known], authority: {} },
      { controllers: [known] },
    ]) {
      await deliver(await sign({ ...beat, keys, ...told }));
      const [report] = await w.ports.bridges.list('corp');
      expect({ controllers: report?.controllers, ...(report?.authority && { authority: report.authority }) }).toEqual(
        told,
      );
    }
  });

  it('P8: say whether some people have a policy of their own; one of before says nothing', async () => {
    const { w, deliver, sign, identity } = await setup();
    const issuedAt = w.now().toISOString();
    const sealKey = { keyId: 'k', publicKey: identity.publicKey };
    const keys = await signKeyStatement({ directory: 'corp', bridge: 'b1', issuedAt, sealKey }, identity);
    for (const told of ['some', 'unreadable', undefined]) {
      await deliver(await sign({ ...beat, keys, ...(told && { fineGrainedPolicies: told }) }));
      expect((await w.ports.bridges.list('corp'))[0]?.fineGrainedPolicies).toBe(told);
    }
  });

  it('say where stolen passwords are looked up', async () => {
    const { w, deliver, sign, identity } = await setup();
    const sealKey = { keyId: 'k', publicKey: identity.publicKey };
    const statement = { directory: 'corp', bridge: 'b1', issuedAt: w.now().toISOString(), sealKey };
    const keys = await signKeyStatement(statement, identity);
    const file = {
      kind: 'file',
      isWorking: true,
      allowsUnchecked: false,
      entries: 7,
      builtAt: '2026-11-01T00:00:00.000Z',
    };
    const range = { kind: 'range', isWorking: false, allowsUnchecked: true, problem: 'status 503' };
    await deliver(await sign({ ...beat, keys, breached: [file, range] }));
    expect((await w.ports.bridges.list('corp'))[0]).toMatchObject({ breached: [file, range] });
  });

  it('say which attributes a bridge opens, also ones that only a newer version knows, and none at all', async () => {
    const { w, deliver, sign, identity } = await setup();
    const sealKey = { keyId: 'k', publicKey: identity.publicKey };
    const statement = { directory: 'corp', bridge: 'b1', issuedAt: w.now().toISOString(), sealKey };
    const keys = await signKeyStatement(statement, identity);
    const open = [{ name: 'mobile', isWritable: false }, { name: 'pager' }];
    for (const told of [open, [], undefined]) {
      await deliver(await sign({ ...beat, keys, ...(told && { openAttributes: told }) }));
      expect((await w.ports.bridges.list('corp'))[0]?.openAttributes).toEqual(told);
    }
  });

  it('from a clock that is ahead are overtaken by the next one', async () => {
    const { w, deliver, sign, identity } = await setup();
    const issuedAt = w.now().toISOString();
    const sealKey = { keyId: 'k', publicKey: identity.publicKey };
    const keys = await signKeyStatement({ directory: 'corp', bridge: 'b1', issuedAt, sealKey }, identity);
    await deliver(await sign({ ...beat, keys, sentAt: '2027-11-21T08:00:00.000Z' }));
    expect([...w.ports.bridges.items.values()]).toMatchObject([{ sentAtMs: w.now().getTime() }]);
    await deliver(await sign({ ...beat, keys, isDirectoryReachable: false }));
    expect([...w.ports.bridges.items.values()]).toMatchObject([{ isDirectoryReachable: false }]);
  });
});

describe('who is gone', () => {
  it('is nobody at once, and is again who they were when they come back', async () => {
    const { w, deliver, sign } = await setup();
    await w.ports.people.noteSession(subject, { id: 'open', endsAtMs: w.now().getTime() + 1e6 }, w.now());
    await w.ports.people.setEnrolled(subject, 'passkey', true);
    const ended: string[] = [];
    w.ports.sessions.remove = async (id) => void ended.push(id);
    const absent = { type: 'absent', readAtMs: w.now().getTime(), objectGuids: [alice.objectGuid] };
    await deliver(await sign(absent));
    const login = { kind: 'account', value: 'alice' } as const;
    const find = () => w.ports.people.findByLogin({ id: 'corp', domains: ['corp'] }, login);
    expect([await find(), ended]).toEqual([undefined, ['open']]);
    await w.pass(1);
    await deliver(await sign({ type: 'people', readAtMs: w.now().getTime(), people: [alice] }));
    expect(await find()).toMatchObject({ enrolled: ['passkey'] });
    expect(await find()).not.toHaveProperty('absentSinceMs');
  });

  it('is not gone who was seen later', async () => {
    const { w, deliver, sign } = await setup();
    await w.pass(10);
    await deliver(await sign({ type: 'people', readAtMs: w.now().getTime(), people: [alice] }));
    await deliver(await sign({ type: 'absent', readAtMs: w.now().getTime() - 1, objectGuids: [alice.objectGuid] }));
    expect(await w.ports.people.findById(subject)).not.toHaveProperty('absentSinceMs');
  });

  it('B10: says only a bridge of that very directory', async () => {
    const { w, deliver, sign, stranger } = await setup();
    const absent = { type: 'absent', readAtMs: w.now().getTime(), objectGuids: [alice.objectGuid] };
    await deliver(await sign(absent, stranger), await sign({ ...absent, directory: 'other' }));
    expect(await w.ports.people.findById(subject)).not.toHaveProperty('absentSinceMs');
  });
});

describe('seats', () => {
  const guidOf = (n: number): string => `00000000-0000-4000-8000-${n.toString().padStart(12, '0')}`;
  const seated = async (seats: number | undefined) => {
    const s = await setup();
    const settings = { directory: 'corp', revision: 1, scope: {}, scopeRevision: 0 };
    await s.w.ports.directoryDesk.put({ ...settings, ...(seats !== undefined && { seats }) }, 0);
    await s.w.ports.directoryDesk.beginSeats('corp', 1);
    const bring = async (...numbers: number[]) => {
      await s.w.pass(1);
      const people = numbers.map((n) => ({ ...alice, objectGuid: guidOf(n), samAccountName: `u${n}` }));
      await s.deliver(await s.sign({ type: 'people', readAtMs: s.w.now().getTime(), people }));
    };
    const leave = async (...numbers: number[]) => {
      await s.w.pass(1);
      const message = { type: 'absent', readAtMs: s.w.now().getTime(), objectGuids: numbers.map(guidOf) };
      const signed = await s.sign(message);
      await s.deliver(signed);
    };
    const find = (n: number) =>
      s.w.ports.people.findByLogin({ id: 'corp', domains: ['corp'] }, { kind: 'account', value: `u${n}` });
    const here = async (): Promise<number[]> => {
      const all = await Promise.all([1, 2, 3, 4].map(async (n) => ((await find(n)) ? [n] : [])));
      return all.flat();
    };
    const counted = async () => (await s.w.ports.directoryDesk.read('corp')).seats;
    return { ...s, bring, leave, here, counted };
  };

  it('are taken by who comes first; who comes later waits and is nobody', async () => {
    const { bring, here, counted } = await seated(3);
    await bring(1, 2, 3);
    expect((await here()).length).toBe(2);
    await bring(1, 2, 3, 4);
    expect([(await here()).length, await counted()]).toEqual([2, { taken: 3, waiting: 2 }]);
  });

  it('that are free again are for who is told of next', async () => {
    const { bring, leave, here, counted } = await seated(2);
    await bring(1);
    await bring(2);
    await leave(1);
    expect(await counted()).toEqual({ taken: 1, waiting: 1 });
    await bring(2);
    expect([await here(), await counted()]).toEqual([[2], { taken: 2, waiting: 0 }]);
    await bring(1);
    expect(await here()).toEqual([2]);
  });

  it('are not counted where nobody limits them, and nobody waits then', async () => {
    const { bring, here } = await seated(undefined);
    await bring(1, 2, 3, 4);
    expect(await here()).toEqual([1, 2, 3, 4]);
  });

  it('are counted anew when everybody was read', async () => {
    const { w, deliver, sign, counted } = await seated(9);
    const report = { type: 'sync', state: 'done', isFull: true, startedAt: w.now().toISOString(), read: 5, sent: 0 };
    await deliver(await sign({ ...report, left: 0, present: 5, scopeRevision: 0 }));
    expect(await counted()).toEqual({ taken: 5, waiting: 0 });
  });
});

describe('a synchronisation', () => {
  const report = {
    ...{ type: 'sync', state: 'done', isFull: true, startedAt: '2026-11-21T08:00:00.000Z' },
    ...{ read: 10, sent: 2, left: 1, present: 9, scopeRevision: 1 },
  };

  it('is kept for administrators, the newest of each bridge', async () => {
    const { w, deliver, sign } = await setup();
    await deliver(await sign(report));
    await deliver(await sign({ ...report, present: 8, sentAt: '2026-11-21T07:00:00.000Z' }));
    const { syncs } = await w.ports.directoryDesk.read('corp');
    expect(syncs).toMatchObject([{ bridge: 'b1', state: 'done', present: 9 }]);
  });

  it('of a bridge that has not heard of the cloud yet goes by the scope from its first heartbeat on', async () => {
    const { w, deliver, sign, identity } = await setup();
    const settings = { directory: 'corp', revision: 1, scope: {}, scopeRevision: 1, scopeOrder: 'the signed order' };
    await w.ports.directoryDesk.put(settings, 0);
    const sealKey = { keyId: 'k', publicKey: identity.publicKey };
    const issuedAt = w.now().toISOString();
    const keys = await signKeyStatement({ directory: 'corp', bridge: 'b1', issuedAt, sealKey }, identity);
    const beat = { type: 'heartbeat', isDirectoryReachable: true, softwareVersion: '1', keys };
    await deliver(await sign(beat));
    expect(w.ports.orderForwarding.forwarded).toHaveLength(1);
    await deliver(await sign({ ...beat, scopeRevision: 1, sentAt: new Date(w.now().getTime() + 1).toISOString() }));
    expect(w.ports.orderForwarding.forwarded).toHaveLength(1);
  });

  it('that went by an older import scope brings the bridge the order that was signed for the newer one', async () => {
    const { w, deliver, sign } = await setup();
    const settings = { directory: 'corp', revision: 3, scope: {}, scopeRevision: 2, scopeOrder: 'the signed order' };
    await w.ports.directoryDesk.put(settings, 0);
    await deliver(await sign(report));
    expect(w.ports.orderForwarding.forwarded).toEqual([{ directory: 'corp', signed: 'the signed order' }]);
    await deliver(await sign({ ...report, scopeRevision: 2 }));
    expect(w.ports.orderForwarding.forwarded).toHaveLength(1);
  });
});

describe('a bridge that nobody confirmed', () => {
  const beat = { type: 'heartbeat', isDirectoryReachable: true, softwareVersion: '1', keys: 'whatever' };

  it('is shown to administrators by its fingerprint, and believed in nothing', async () => {
    const { w, deliver, sign, stranger } = await setup();
    w.ports.bridges.items.clear();
    await deliver(await sign({ ...beat, bridge: 'new' }, stranger));
    const { waiting } = await w.ports.directoryDesk.read('corp');
    expect(waiting).toMatchObject([{ bridge: 'new', fingerprint: await fingerprintOf(stranger.publicKey) }]);
    expect(w.ports.bridges.items.size).toBe(0);
  });

  it('W9: many of them do not fill the table', async () => {
    const { w, deliver, sign } = await setup();
    for (let n = 0; n < 25; n++) await deliver(await sign(beat, await newSignPair()));
    expect((await w.ports.directoryDesk.read('corp')).waiting).toHaveLength(20);
  });

  it('of a directory that there is none is not kept', async () => {
    const { w, deliver, sign, stranger } = await setup();
    await deliver(await sign({ ...beat, directory: 'other' }, stranger));
    expect((await w.ports.directoryDesk.read('other')).waiting).toEqual([]);
  });
});

describe('people', () => {
  it('are taken over', async () => {
    const { w, deliver, sign } = await setup();
    const person = { ...alice, displayName: 'Alice Renamed' };
    await deliver(await sign({ type: 'people', readAtMs: w.now().getTime() + 1, people: [person] }));
    expect((await w.ports.people.findById(subject))?.displayName).toBe('Alice Renamed');
  });

  it('take the name that somebody had chosen, who is told of it', async () => {
    const { w, deliver, sign } = await setup();
    const before = (await w.ports.people.findById(subject))!;
    await w.ports.people.choose(before, 'ally', []);
    const came = { ...alice, objectGuid: '00000000-0000-4000-8000-000000000001', samAccountName: 'Ally' };
    await deliver(await sign({ type: 'people', readAtMs: w.now().getTime(), people: [came] }));
    expect(w.ports.notices.sent).toMatchObject([{ kind: 'login-lost', login: 'ally', to: 'alice@mail.example' }]);
    expect(w.ports.notices.sent[0]).not.toHaveProperty('reportToken');
  });

  it('are written side by side, yet not all at once; a page that failed half-way comes again', async () => {
    const { w, deliver, sign } = await setup();
    const guid = (n: number): string => `00000000-0000-4000-8000-${n.toString().padStart(12, '0')}`;
    const people = Array.from({ length: 50 }, (_, n) => ({ ...alice, objectGuid: guid(n), samAccountName: `u${n}` }));
    const page = await sign({ type: 'people', readAtMs: w.now().getTime(), people });
    const { put } = w.ports.people;
    let [running, most, left] = [0, 0, 20];
    w.ports.people.put = async function (...args) {
      most = Math.max(most, ++running);
      await new Promise(setImmediate);
      running--;
      if (left-- === 0) throw new Error('the table is away');
      return put.apply(this, args);
    };
    expect(await deliver(page)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    expect(await deliver(page)).toEqual({ batchItemFailures: [] });
    expect(most).toBe(8);
    for (let n = 0; n < 50; n++) expect(await w.ports.people.findById(personId('corp', guid(n)))).toBeDefined();
  });
});
