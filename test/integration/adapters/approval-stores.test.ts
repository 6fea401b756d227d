import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DynamoApprovalStore } from '#functions/adapters/dynamo-approval-store.ts';
import { DynamoPushSubscriptions } from '#functions/adapters/dynamo-push-subscriptions.ts';
import type { Approval } from '#functions/ports/approval-store.ts';
import { MemoryApprovalStore, MemoryPushSubscriptions } from '#test/unit/functions/fakes/memory-approvals.ts';
import { startDynamo } from './dynamo.ts';
import { id, later, now } from './every-store.ts';

let dynamo: Awaited<ReturnType<typeof startDynamo>>;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

describe.each([
  ['in memory', () => ({ approvals: new MemoryApprovalStore(), subscriptions: new MemoryPushSubscriptions() })],
  [
    'DynamoDB over the wire',
    () => ({
      approvals: new DynamoApprovalStore(dynamo.table('approvals')),
      subscriptions: new DynamoPushSubscriptions(dynamo.table('subscriptions')),
    }),
  ],
])('%s', (_, make) => {
  const fresh = (more: Partial<Approval> = {}): Approval => ({
    ...{ owner: id(), id: id(), holder: 'h', number: '07', purpose: 'recovery', portal: 'demo', login: 'ä' },
    ...{ state: 'waiting', createdAtMs: now.getTime(), expiresAtMs: later(120).getTime() },
    ...{ from: { device: 'phone', country: 'DE' } },
    ...more,
  });

  it('a request comes back as it went, until it expires; a new one takes its place', async () => {
    const { approvals } = make();
    const one = fresh();
    expect(await approvals.ask(one, now)).toBe(true);
    expect(await approvals.find(one.owner, later(119))).toEqual(one);
    expect(await approvals.find(one.owner, later(120))).toBeUndefined();
    const two = fresh({ owner: one.owner });
    expect(await approvals.ask(two, now)).toBe(true);
    expect(await approvals.answer(one.owner, one.id, { state: 'approved' }, now)).toBe(false);
    expect(await approvals.find(one.owner, now)).toEqual(two);
  });

  it('E12: of twenty answers one counts, and of twenty uses one', async () => {
    const { approvals } = make();
    const one = fresh();
    await approvals.ask(one, now);
    expect(await approvals.consume(one.owner, one.id, now)).toBe(false);
    const answers = Array.from({ length: 20 }, (_each, n) =>
      approvals.answer(one.owner, one.id, { state: n % 2 ? 'approved' : 'wrong' }, now),
    );
    expect((await Promise.all(answers)).filter(Boolean)).toHaveLength(1);
    const two = fresh();
    await approvals.ask(two, now);
    expect(await approvals.answer(two.owner, two.id, { state: 'approved' }, later(120))).toBe(false);
    expect(await approvals.answer(two.owner, two.id, { state: 'approved' }, now)).toBe(true);
    expect(await approvals.consume(two.owner, 'another', now)).toBe(false);
    expect(await approvals.consume(two.owner, two.id, later(120))).toBe(false);
    const uses = Array.from({ length: 20 }, () => approvals.consume(two.owner, two.id, now));
    expect((await Promise.all(uses)).filter(Boolean)).toHaveLength(1);
    expect(await approvals.find(two.owner, now)).toBeUndefined();
  });

  it('E18: after a refusal nothing is asked until the quiet time is over, whatever is voided', async () => {
    const { approvals } = make();
    const one = fresh();
    await approvals.ask(one, now);
    const refused = { state: 'refused', quietUntilMs: later(3600).getTime() } as const;
    expect(await approvals.answer(one.owner, one.id, refused, now)).toBe(true);
    await approvals.void(one.owner, later(10));
    expect(await approvals.ask(fresh({ owner: one.owner }), later(3599))).toBe(false);
    expect(await approvals.find(one.owner, later(60))).toMatchObject(refused);
    expect(await approvals.ask(fresh({ owner: one.owner }), later(3600))).toBe(true);
    await approvals.void(one.owner, later(3600));
    expect(await approvals.find(one.owner, later(3600))).toBeUndefined();
  });

  it('addresses are their owner’s, one a device', async () => {
    const { subscriptions } = make();
    const one = { owner: id(), id: id(), sealed: 's', createdAtMs: 5 };
    await subscriptions.put(one);
    await subscriptions.put({ ...one, sealed: 't' });
    expect(await subscriptions.list(one.owner)).toEqual([{ ...one, sealed: 't' }]);
    await subscriptions.remove('somebody else', one.id);
    expect(await subscriptions.list('somebody else')).toEqual([]);
    await subscriptions.remove(one.owner, one.id);
    expect(await subscriptions.list(one.owner)).toEqual([]);
  });
});
