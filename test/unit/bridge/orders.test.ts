import { describe, expect, it } from '@jest/globals';
import { webcrypto } from 'node:crypto';
import { CompactSign } from 'jose';
import { memoryRoster } from '#bridge/journal/sqlite-roster.ts';
import { createOrderHandler, isOrder } from '#bridge/orders/order-handler.ts';
import { standingScope } from '#bridge/report/sync-scope.ts';
import { signOrder } from '#shared/protocol/directory-order.ts';
import type { DirectoryOrder } from '#shared/protocol/directory-order.ts';
import type { SurveyMessage } from '#shared/protocol/bridge-message.ts';
import { FakeDirectory } from './fake-directory.ts';
import { newKeyPair, newOperationId, TestCloud } from './test-jobs.ts';

async function setup() {
  const key = await newKeyPair('ES256');
  const roster = memoryRoster();
  const directory = new FakeDirectory();
  const [wishes, events, answers]: [unknown[], string[], SurveyMessage[]] = [[], [], []];
  let nowMs = Date.parse('2026-11-21T08:00:00Z');
  const handle = createOrderHandler({
    ...{ names: { directory: 'corp', bridge: 'b1' }, connector: directory, roster, jobKeys: [key.publicKey] },
    sync: { soon: (wish) => void wishes.push(wish) },
    noteCloud: () => undefined,
    send: async (message) => void answers.push(message),
    now: () => new Date(nowMs),
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
  const sign = (order: { kind: string; [member: string]: unknown }) => {
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
    const life = order.kind === 'import-scope' ? {} : { expiresAt: new Date(nowMs + 120_000).toISOString() };
    return signOrder({ ...envelope(), ...life, ...order } as DirectoryOrder, async (input) => {
      return new Uint8Array(await webcrypto.subtle.sign(algorithm, key.privateKey, input));
    });
  };
  const now = { kind: 'sync-now', isFull: true, isRepeated: false, acceptsAbsences: false };
  return { key, roster, directory, wishes, events, answers, handle, sign, now, pass: (ms: number) => (nowMs += ms) };
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
