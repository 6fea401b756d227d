import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { WaitingRequest } from '#shared/api/push-views.ts';
import type { FlowView } from '#shared/api/views.ts';
import { expectStatus } from '#test/support/person.ts';
import { Product } from '#test/support/product.ts';
import type { Newcomer } from '#test/support/product.ts';
import { SoftwarePushDevice } from '#test/support/push-device.ts';
import { Pushes } from '#test/support/pushes.ts';
import type { EnrolledDevice } from '#test/support/pushes.ts';
import type { SourceClient } from '#test/support/source-client.ts';
import { found, needleFor } from './support/needles.ts';

jest.setTimeout(180_000);

describe('approval by a device, through the exact bundles', () => {
  let product: Product;
  let origin: string;
  let pushes: Pushes;
  let ann: Newcomer & EnrolledDevice;
  let mallory: Newcomer & EnrolledDevice;

  const enrolled = async (): Promise<Newcomer & EnrolledDevice> => {
    const who = await product.newcomer();
    await who.at.signIn(who.password);
    await who.at.proveFreshly();
    return { ...who, ...(await pushes.enrol(who.at.api, origin)) };
  };
  beforeAll(async () => {
    product = await Product.shared();
    origin = new URL(product.facts.portalUrl).origin;
    pushes = new Pushes(product.facts.mailUrl);
    [ann, mallory] = [await enrolled(), await enrolled()];
  });

  /** A recovery that has begun and asked for an approval. */
  const asking = async (who: { login: string }): Promise<{ browser: SourceClient; number: string; flow: FlowView }> => {
    const seat = product.seat({ ...ann, login: who.login });
    expectStatus(201, await seat.at.start('reset'));
    const flow = expectStatus(200, await seat.browser.post<FlowView>('/flow/challenges', { factor: 'push' }));
    return { browser: seat.browser, number: flow.begun.push!.number!, flow };
  };
  const waitingFor = async ({ device }: EnrolledDevice): Promise<WaitingRequest | undefined> => {
    const asked = device.asks(Date.now());
    const answer = await product.browser().post<{ request?: WaitingRequest }>('/push/requests', asked);
    return expectStatus(200, answer).request;
  };
  const answer = async (body: unknown): Promise<number> => (await product.browser().post('/push/answers', body)).status;
  const copiesOf = async (browser: SourceClient, count: number): Promise<SourceClient[]> => {
    const copies = Array.from({ length: count }, () => {
      const copy = product.browser();
      for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
      return copy;
    });
    await Promise.all(copies.map((copy) => copy.get('/portals/demo')));
    return copies;
  };

  it('E9, E12: one number, one answer of twenty, one proof of twenty, and only where it was asked', async () => {
    const before = (await pushes.to(ann.subscription)).length;
    const elsewhere = await asking(ann);
    const { browser, number } = await asking(ann);
    const message = await pushes.waitFor(ann.subscription, { after: before + 1 });
    expect(JSON.stringify(message)).not.toContain(ann.login);
    const request = (await waitingFor(ann))!;
    expect(request).toMatchObject({ id: message.request, purpose: 'recovery', portal: 'demo' });

    // Another person's device, under its own handle and under the victim's.
    expect(await answer(mallory.device.approves(request, number))).toBe(409);
    const stolen = new SoftwarePushDevice(origin);
    stolen.handle = ann.device.handle;
    expect(await answer(stolen.approves(request, number))).toBe(403);

    const body = ann.device.approves(request, number);
    const answers = await Promise.all(Array.from({ length: 20 }, () => answer(body)));
    expect(answers.filter((status) => status === 204)).toHaveLength(1);
    expect((await elsewhere.browser.post('/flow/proofs', { factor: 'push' })).status).toBe(403);
    const proofs = (await copiesOf(browser, 20)).map((copy) => copy.post('/flow/proofs', { factor: 'push' }));
    expect((await Promise.all(proofs)).filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('E1: who has a device, who has none and nobody cost the same requests and get the same answers', async () => {
    const other = await product.newcomer();
    // Devices are looked up where messages are sent, behind the answer: only for who has some. Writes are before it.
    const isBefore = (name: string): boolean => /tables (Put|Update|Delete)Item|queues SendMessage/.test(name);
    const ask = async (login: string) => {
      const seat = product.seat({ ...ann, login });
      expectStatus(201, await seat.at.start('reset'));
      await product.counts();
      const begun = await seat.browser.post<FlowView>('/flow/challenges', { factor: 'push' });
      const polled = await seat.browser.get('/flow/approval');
      const writes = Object.entries(await product.counts()).filter(([name]) => isBefore(name));
      return {
        status: begun.status,
        polled: polled.body,
        members: Object.keys(begun.body.begun.push!),
        writes: writes.reduce((sum, [, count]) => sum + count, 0),
      };
    };
    const seen: unknown[] = [];
    for (const login of [mallory.login, other.login, 'nobody-at-all-here']) {
      // The first time opens the windows of the budgets, which costs a write more; a heartbeat adds to one of the others.
      await asking({ login });
      const [once, again] = [await ask(login), await ask(login)];
      seen.push({ ...again, writes: Math.min(once.writes, again.writes) });
    }
    expect(seen[0]).toMatchObject({ status: 200, polled: { state: 'waiting' } });
    expect(seen.slice(1)).toEqual([seen[0], seen[0]]);
  });

  it('E18: “this was not me” freezes recovery, ends sessions, and nothing more is asked', async () => {
    const victim = await enrolled();
    const { browser } = await asking(victim);
    await pushes.waitFor(victim.subscription, { after: 1 });
    const request = (await waitingFor(victim))!;
    expect(await answer(victim.device.refuses(request))).toBe(204);
    expect(await answer(victim.device.refuses(request))).toBe(409);
    expect((await browser.post('/flow/proofs', { factor: 'push' })).status).toBe(403);
    expect((await victim.at.api.get('/session')).status).toBe(401);

    for (const login of [victim.login, victim.login.toUpperCase()]) {
      await asking({ login });
      expect(await waitingFor(victim)).toBeUndefined();
    }
    // Messages keep their order: what would have come is behind this one.
    const marker = (await pushes.to(ann.subscription)).length;
    await asking(ann);
    await pushes.waitFor(ann.subscription, { after: marker });
    expect(await pushes.to(victim.subscription)).toHaveLength(2);
  });

  it('SSRF: no address but that of a push service is taken', async () => {
    const who = await product.newcomer();
    await who.at.signIn(who.password);
    await who.at.proveFreshly();
    const { publicKey } = new SoftwarePushDevice(origin);
    const { p256dh, auth } = await pushes.subscribe();
    for (const endpoint of [product.facts.endpoints.tables, 'http://169.254.169.254/', `${origin}/api/v1/session`]) {
      const body = { name: 'x', publicKey, subscription: { endpoint, p256dh, auth } };
      expect((await who.at.api.post('/push/devices', body)).body).toMatchObject({ code: 'proof-refused' });
    }
  });

  it('a device that was removed, and an approval of it, are worth nothing', async () => {
    const who = await enrolled();
    const { browser, number } = await asking(who);
    const request = (await waitingFor(who))!;
    expect(await answer(who.device.approves(request, number))).toBe(204);
    expect((await who.at.api.delete(`/push/devices/${who.id}`)).status).toBe(204);
    expect((await browser.post('/flow/proofs', { factor: 'push' })).status).toBe(403);
    expect((await product.browser().post('/push/requests', who.device.asks(Date.now()))).status).toBe(403);
  });

  it('W8: where messages go, and the keys for them, lie sealed', async () => {
    const { endpoint, auth } = ann.subscription;
    const needles = [needleFor('endpoint', endpoint), needleFor('auth', auth), needleFor('handle', ann.device.handle)];
    for (const table of ['subscriptions', 'authenticators', 'approvals', 'flows']) {
      const items = await product.scan(table);
      expect([table, items.length > 0]).toEqual([table, true]);
      expect([table, found(needles, Buffer.from(JSON.stringify(items)))]).toEqual([table, []]);
    }
  });
});
