import { createECDH, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { PortalConfig } from '#functions/environment.ts';
import { removeDevices } from '#functions/push/remove-devices.ts';
import { sendPush } from '#functions/push/send-push.ts';
import type { PushNotice } from '#functions/notices/notice.ts';
import { decryptMessage } from '#local/cloud/push/decrypt-message.ts';
import { SoftwarePushDevice } from '#test/support/push-device.ts';
import { freshlyProven, noticesOf, owner, recovering, signedIn } from '../factors/signed-in.ts';
import { alice, origin, world } from '../fakes/world.ts';
import type { Browser } from '../fakes/world.ts';

type World = Awaited<ReturnType<typeof world>>;

const withPush: Partial<PortalConfig> = {
  actions: ['password.reset', 'password.change', 'push.manage'],
  tokenTypes: ['push'],
  recovery: { needed: 1, allowed: ['email-code', 'push'], categories: 1 },
};
const setup = (portal: Partial<PortalConfig> = {}) => world({ portal: { ...withPush, ...portal } });

/** A browser's half of a subscription. */
function subscribe() {
  const keys = createECDH('prime256v1');
  const p256dh = keys.generateKeys('base64url');
  const auth = randomBytes(16);
  const endpoint = `https://updates.push.services.mozilla.com/wpush/v2/${randomBytes(8).toString('hex')}`;
  return { keys, auth, input: { endpoint, p256dh, auth: auth.toString('base64url') } };
}

const pushesOf = (w: World): PushNotice[] =>
  w.ports.notices.sent.filter((notice): notice is PushNotice => notice.kind === 'push');

/** Begins to add a device. */
async function begun(w: World, at?: Browser) {
  const browser = at ?? (await freshlyProven(w));
  const device = new SoftwarePushDevice(origin);
  const subscription = subscribe();
  const body = { name: 'Phone', publicKey: device.publicKey, subscription: subscription.input };
  const reply = await browser.post('/push/devices', body);
  device.handle = reply.body?.handle ?? '';
  return { browser, device, subscription, reply };
}

/** Somebody whose phone approves. */
async function enrolled(w: World, at?: Browser) {
  const { browser, device, subscription, reply } = await begun(w, at);
  expect(reply.status).toBe(202);
  const request = { id: pushesOf(w).at(-1)!.request, portal: 'demo' };
  expect((await w.browser().post('/push/answers', device.approves(request, reply.body.number))).status).toBe(204);
  return { browser, device, subscription, id: reply.body.id as string };
}

const ask = async (browser: Browser) => {
  const flow = (await browser.post('/flow/challenges', { factor: 'push' })).body;
  return flow.begun.push.number as string;
};
const waitingOn = async (w: World, device: SoftwarePushDevice, request?: string) =>
  (await w.browser().post('/push/requests', device.asks(w.now().getTime(), request))).body.request;
const answer = async (w: World, body: unknown) => (await w.browser().post('/push/answers', body)).status;
const prove = async (browser: Browser) => (await browser.post('/flow/proofs', { factor: 'push' })).status;
const wrongFor = (number: string) => String((Number(number) + 1) % 100).padStart(2, '0');

describe('a device', () => {
  it('counts once its test message was answered, and its owner is told', async () => {
    const w = await setup();
    const { browser, device, subscription, reply } = await begun(w);
    expect((await browser.get('/push/devices')).body.devices).toEqual([]);
    expect((await w.ports.people.findById(owner))?.enrolled ?? []).toEqual([]);
    const [notice] = pushesOf(w);
    expect(notice).toMatchObject({ to: owner, device: reply.body.id });

    await sendPush(w.ports, { ...notice!, to: owner }, { config: w.config, now: w.now(), log: w.log });
    const [posted] = w.ports.pushService.posted;
    expect(posted!.endpoint).toBe(subscription.input.endpoint);
    const message = JSON.parse(decryptMessage(posted!.body, subscription)) as { title: string; request: string };
    expect(message).toMatchObject({ title: 'Demo', request: notice!.request });

    // Who did not get the message is not told what it asked.
    expect(await waitingOn(w, device)).toBeUndefined();
    const request = await waitingOn(w, device, message.request);
    expect(request).toMatchObject({ purpose: 'device', portalName: 'Demo' });
    expect(await answer(w, device.approves(request, reply.body.number))).toBe(204);
    const { devices } = (await browser.get('/push/devices')).body;
    expect(devices).toMatchObject([{ id: reply.body.id, name: 'Phone', isReachable: true }]);
    expect((await w.ports.people.findById(owner))?.enrolled).toEqual(['push']);
    expect(noticesOf(w, 'push-device-added')).toMatchObject([{ to: alice.mail }]);
  });

  it('does not count with a wrong number, and a second try is none', async () => {
    const w = await setup();
    const { browser, device, reply } = await begun(w);
    const request = { id: pushesOf(w)[0]!.request, portal: 'demo' };
    expect(await answer(w, device.approves(request, wrongFor(reply.body.number)))).toBe(403);
    expect(await answer(w, device.approves(request, reply.body.number))).toBe(409);
    expect((await browser.get('/push/devices')).body.devices).toEqual([]);
    expect((await w.ports.people.findById(owner))?.enrolled ?? []).toEqual([]);
  });

  it('is renamed and removed; with the last one the factor is gone', async () => {
    const w = await setup();
    const { browser, id } = await enrolled(w);
    expect((await browser.send('PATCH', `/push/devices/${id}`, { name: ' Old phone ' })).status).toBe(204);
    expect((await browser.get('/push/devices')).body.devices[0].name).toBe('Old phone');
    expect((await browser.send('DELETE', `/push/devices/${id}`)).status).toBe(204);
    expect((await browser.get('/push/devices')).body.devices).toEqual([]);
    expect((await w.ports.people.findById(owner))?.enrolled ?? []).toEqual([]);
    expect(w.ports.pushSubscriptions.items.size).toBe(0);
    expect(noticesOf(w, 'push-device-removed')).toHaveLength(1);
  });

  it('E14, E18: needs a fresh proof, and tests are as few as requests', async () => {
    const w = await setup();
    const stale = await begun(w, await signedIn(w));
    expect(stale.reply.body.code).toBe('fresh-proof-required');
    const browser = await freshlyProven(w);
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++) statuses.push((await begun(w, browser)).reply.status);
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
    // What was begun and left is not kept.
    expect(w.ports.authenticators.items.size).toBe(1);
    expect(w.ports.pushSubscriptions.items.size).toBe(1);
  });

  it.each([
    ['inside our network', { endpoint: 'https://169.254.169.254/latest' }],
    ['no push service', { endpoint: 'https://evil.example/push' }],
    ['no key', { p256dh: `B${'A'.repeat(86)}` }],
  ])('SSRF: an address that is %s is refused', async (_, bend) => {
    const w = await setup();
    const browser = await freshlyProven(w);
    const { publicKey } = new SoftwarePushDevice(origin);
    const subscription = { ...subscribe().input, ...bend };
    const reply = await browser.post('/push/devices', { name: 'x', publicKey, subscription });
    expect(reply.body.code).toBe('proof-refused');
    expect(pushesOf(w)).toEqual([]);
  });
});

describe('an approval', () => {
  it('that comes many times at once costs one attempt: the others told nothing', async () => {
    const w = await setup();
    const { device } = await enrolled(w);
    const other = await recovering(w);
    await ask(other);
    await w.pass(31);
    const browser = await recovering(w);
    const number = await ask(browser);
    const body = device.approves({ id: pushesOf(w).at(-1)!.request, portal: 'demo' }, number);
    const answers = await Promise.all(Array.from({ length: 20 }, () => answer(w, body)));
    expect(answers.filter((status) => status === 204)).toHaveLength(1);
    expect(await prove(other)).toBe(403);
    expect(await prove(browser)).toBe(200);
  });

  it('says what is asked and from where, and opens the recovery that asked', async () => {
    const w = await setup();
    const { device } = await enrolled(w);
    const browser = await recovering(w);
    browser.headers['user-agent'] =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';
    browser.headers['cloudfront-viewer-country'] = 'DE';
    const number = await ask(browser);
    const request = await waitingOn(w, device);
    expect(request).toMatchObject({
      purpose: 'recovery',
      from: { device: 'desktop', system: 'windows', browser: 'chrome', country: 'DE' },
    });
    const told = ['askedAt', 'expiresAt', 'from', 'id', 'portal', 'portalName', 'purpose'];
    expect(Object.keys(request).sort()).toEqual(told);
    expect(request.from.network).toBeUndefined();
    expect((await browser.get('/flow/approval')).body).toEqual({ state: 'waiting' });
    expect(await answer(w, device.approves(request, number))).toBe(204);
    expect((await browser.get('/flow/approval')).body).toEqual({ state: 'approved' });
    const proven = await browser.post('/flow/proofs', { factor: 'push' });
    expect(proven.body).toMatchObject({ state: 'proven', gate: { proven: ['push'] } });
  });

  it('F2, E15: who has a phone is asked for it after the password, where the portal has to do with phones', async () => {
    const w = await setup();
    const { device } = await enrolled(w);
    const browser = w.browser();
    const flow = (await browser.post('/sign-in', { portal: 'demo', login: 'alice', language: 'en' })).body;
    expect(flow.gate.choices).toEqual(['directory-password']);
    const { operation } = flow.sealing.binding;
    await browser.post('/sign-in/password', { operation, sealed: 'x' });
    await w.answer({ id: operation, outcome: 'done', objectGuid: alice.objectGuid });
    expect((await browser.get('/flow')).body.gate.choices).toEqual(['push']);
    expect((await browser.post('/sign-in/session')).status).toBe(409);
    const number = await ask(browser);
    const request = await waitingOn(w, device);
    expect(request.purpose).toBe('sign-in');
    expect(await answer(w, device.approves(request, number))).toBe(204);
    expect(await prove(browser)).toBe(200);
    expect((await browser.post('/sign-in/session')).status).toBe(201);
  });

  it('is a fresh proof in a session, and there it is told when it was refused', async () => {
    const w = await setup();
    const { browser, device } = await enrolled(w);
    const { body } = await browser.post('/session/challenges', { factor: 'push' });
    const request = await waitingOn(w, device);
    expect(request.purpose).toBe('change');
    expect(await answer(w, device.approves(request, wrongFor(body.begun.push.number)))).toBe(403);
    expect((await browser.get('/session/approval')).body).toEqual({ state: 'refused' });
    expect((await browser.post('/session/proofs', { factor: 'push' })).status).toBe(403);
  });

  it('E12: counts once, and so does an answer', async () => {
    const w = await setup();
    const { device } = await enrolled(w);
    const browser = await recovering(w);
    const number = await ask(browser);
    const request = await waitingOn(w, device);
    const body = device.approves(request, number);
    const statuses = await Promise.all([body, body, body].map((each) => answer(w, each)));
    expect(statuses.sort()).toEqual([204, 409, 409]);
    expect(await answer(w, device.refuses(request))).toBe(409);
    const proofs = await Promise.all([0, 1, 2].map(() => prove(browser)));
    expect(proofs.filter((status) => status === 200)).toHaveLength(1);
    expect(w.ports.approvals.items.size).toBe(0);
  });

  it('E9: is worth nothing to another recovery of the same person', async () => {
    const w = await setup();
    const { device } = await enrolled(w);
    const [mine, other] = [await recovering(w), await recovering(w)];
    const first = await ask(other);
    const number = await ask(mine);
    const request = await waitingOn(w, device);
    expect(await answer(w, device.approves(request, number))).toBe(204);
    expect((await other.get('/flow/approval')).body).toEqual({ state: 'waiting' });
    expect(await prove(other)).toBe(403);
    expect(await prove(mine)).toBe(200);
    expect(first).toHaveLength(2);
  });

  it('is refused by another key, for another portal, with another number, and late', async () => {
    const w = await setup();
    const { device } = await enrolled(w);
    const browser = await recovering(w);
    const number = await ask(browser);
    const request = await waitingOn(w, device);
    const stranger = new SoftwarePushDevice(origin);
    stranger.handle = device.handle;
    const elsewhere = new SoftwarePushDevice('https://evil.example');
    Object.assign(elsewhere, { handle: device.handle });
    expect(await answer(w, stranger.approves(request, number))).toBe(403);
    expect((await w.browser().post('/push/requests', stranger.asks(w.now().getTime()))).status).toBe(403);
    for (const bend of [
      { number: wrongFor(number) },
      { portal: 'other' },
      { origin: 'https://evil.example' },
      { request: 'A'.repeat(22) },
      { decision: 'refuse' },
      { device: 'B'.repeat(40) },
    ] as const) {
      expect([bend, await answer(w, device.approves(request, number, bend))]).toEqual([bend, 403]);
    }
    // What a device signed to look at what waits is no answer, and an old look is none.
    const { signature } = device.asks(w.now().getTime());
    expect(await answer(w, { ...device.approves(request, number), signature })).toBe(403);
    expect((await w.browser().post('/push/requests', device.asks(w.now().getTime() - 301_000))).status).toBe(403);
    // None of it used up the request, or a try.
    expect((await browser.get('/flow/approval')).body).toEqual({ state: 'waiting' });
    await w.pass(120);
    expect(await answer(w, device.approves(request, number))).toBe(409);
    expect((await browser.get('/flow/approval')).body).toEqual({ state: 'over' });
    expect(await prove(browser)).toBe(403);
  });

  it('that was given in time still has to be used in time', async () => {
    const w = await setup();
    const { device } = await enrolled(w);
    const browser = await recovering(w);
    const number = await ask(browser);
    expect(await answer(w, device.approves(await waitingOn(w, device), number))).toBe(204);
    await w.pass(121);
    expect(await prove(browser)).toBe(403);
  });

  it('of a device that was removed meanwhile opens nothing', async () => {
    const w = await setup();
    const { browser: inside, device, id } = await enrolled(w);
    const browser = await recovering(w);
    const number = await ask(browser);
    const request = await waitingOn(w, device);
    expect(await answer(w, device.approves(request, number))).toBe(204);
    expect((await inside.send('DELETE', `/push/devices/${id}`)).status).toBe(204);
    expect(await prove(browser)).toBe(403);
    expect(await answer(w, device.approves(request, number))).toBe(403);
  });

  it('E4, E5: a wrong number ends the request and counts on the account', async () => {
    const w = await setup();
    const { device } = await enrolled(w);
    for (let i = 0; i < 4; i++) {
      const browser = await recovering(w);
      const number = await ask(browser);
      const request = await waitingOn(w, device);
      expect(await answer(w, device.approves(request, wrongFor(number)))).toBe(403);
      expect(await answer(w, device.approves(request, number))).toBe(409);
      // E1: who has proven nothing does not learn that somebody was there.
      expect((await browser.get('/flow/approval')).body).toEqual({ state: 'waiting' });
      await w.pass(3600);
    }
    const last = await recovering(w);
    expect(await prove(last)).toBe(409);
    const number = await ask(last);
    expect(await prove(last)).toBe(403);
    const request = await waitingOn(w, device);
    // E6: the sixth try is answered alike, right or wrong.
    expect(await answer(w, device.approves(request, number))).toBe(429);
  });
});

describe('a lost phone', () => {
  it('E15: goes with what an administrator verified as lost; one that came later stays, and is asked for', async () => {
    const w = await setup();
    const { browser, device } = await enrolled(w);
    await w.pass(60);
    const submittedAtMs = w.now().getTime();
    await w.pass(60);
    const isLost = ({ createdAtMs }: { createdAtMs: number }): boolean => createdAtMs <= submittedAtMs;
    const { id } = await enrolled(w, browser);
    await removeDevices(w.ports, owner, isLost, w.now());
    expect((await w.ports.people.findById(owner))?.enrolled).toEqual(['push']);
    expect([...w.ports.pushSubscriptions.items.values()].map((each) => each.id)).toEqual([id]);
    expect((await w.browser().post('/push/requests', device.asks(w.now().getTime()))).status).toBe(403);
    await removeDevices(w.ports, owner, () => true, w.now());
    expect((await w.ports.people.findById(owner))?.enrolled ?? []).toEqual([]);
    expect(w.ports.authenticators.items.size).toBe(0);
  });
});

describe('E18: bombing', () => {
  it('five requests an hour, by whatever tab, also for who does not exist', async () => {
    for (const login of ['alice', 'nobody-at-all']) {
      const w = await setup({ recovery: { needed: 1, allowed: ['push', 'email-code'], categories: 1 } });
      await enrolled(w);
      await w.pass(3600);
      const statuses: number[] = [];
      for (let i = 0; i < 6; i++) {
        const browser = await recovering(w, login);
        statuses.push((await browser.post('/flow/challenges', { factor: 'push' })).status);
        await w.pass(31);
      }
      expect([login, statuses]).toEqual([login, [200, 200, 200, 200, 200, 429]]);
    }
  });

  it('a frozen recovery asks nobody, and takes no other request’s place', async () => {
    const w = await setup();
    const { device } = await enrolled(w);
    const mine = await recovering(w);
    const number = await ask(mine);
    const request = await waitingOn(w, device);
    await w.ports.people.freeze(owner, new Date(w.now().getTime() + 60_000));
    const frozen = await recovering(w);
    await ask(frozen);
    expect(pushesOf(w).at(-1)).toMatchObject({ to: null });
    expect(await waitingOn(w, device)).toEqual(request);
    expect(await answer(w, device.approves(request, number))).toBe(204);
    expect((await frozen.get('/flow/approval')).body).toEqual({ state: 'waiting' });
    expect(await prove(frozen)).toBe(403);
  });

  it('“this was not me” freezes recovery, tells IT, and devices are left in peace for an hour', async () => {
    const w = await setup();
    const { device } = await enrolled(w);
    const browser = await recovering(w);
    await ask(browser);
    expect(await answer(w, device.refuses(await waitingOn(w, device)))).toBe(204);
    expect(await prove(browser)).toBe(403);
    const person = await w.ports.people.findById(owner);
    expect(person!.frozenUntilMs).toBe(w.now().getTime() + 24 * 60 * 60 * 1000);
    expect(noticesOf(w, 'not-me')).toMatchObject([{ to: 'security@corp.example', login: 'alice' }]);

    const before = pushesOf(w).length;
    const attacker = await recovering(w);
    const number = await ask(attacker);
    expect(number).toMatch(/^\d\d$/);
    expect(pushesOf(w).slice(before)).toMatchObject([{ to: null }]);
    expect(await waitingOn(w, device)).toBeUndefined();
    expect((await attacker.get('/flow/approval')).body).toEqual({ state: 'waiting' });
  });
});

describe('E1: who has a device is not told', () => {
  it('the same answers and the same requests to stores for who has one, who has none, and nobody', async () => {
    const seen: unknown[] = [];
    for (const [login, has] of [
      ['alice', true],
      ['alice', false],
      ['nobody-at-all', false],
    ] as const) {
      const w = await setup();
      if (has) await enrolled(w);
      const browser = await recovering(w, login);
      const counted = counting(w);
      const { status, body } = await browser.post('/flow/challenges', { factor: 'push' });
      const polled = await browser.get('/flow/approval');
      const refused = await browser.post('/flow/proofs', { factor: 'push' });
      const shape = { ...body, login: '', expiresAt: '', begun: Object.keys(body.begun.push) };
      seen.push({ status, shape, polled: polled.body, refused: refused.body.code, calls: counted() });
    }
    expect(seen[0]).toMatchObject({ status: 200, polled: { state: 'waiting' }, refused: 'proof-refused' });
    expect(seen.slice(1)).toEqual([seen[0], seen[0]]);
  });
});

/** Counts the calls of ports by name. */
function counting(w: World): () => Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [name, port] of Object.entries(w.ports)) {
    if (['keyRing', 'people', 'resources'].includes(name)) continue;
    for (const method of Object.getOwnPropertyNames(Object.getPrototypeOf(port))) {
      const held = port as unknown as Record<string, unknown>;
      const real = held[method];
      if (method === 'constructor' || typeof real !== 'function') continue;
      Object.defineProperty(held, method, {
        configurable: true,
        value: (...args: unknown[]): unknown => {
          counts[`${name}.${method}`] = (counts[`${name}.${method}`] ?? 0) + 1;
          return (real as (...args: unknown[]) => unknown).apply(port, args);
        },
      });
    }
  }
  return () => counts;
}

describe('messages', () => {
  const sent = async (outcomes: ('taken' | 'gone' | 'failed' | 'refused')[]) => {
    const w = await setup();
    const { browser, id } = await enrolled(w);
    await ask(await recovering(w));
    const notice = pushesOf(w).at(-1)!;
    w.ports.pushService.outcomes = outcomes;
    const say = () => sendPush(w.ports, { ...notice, to: owner }, { config: w.config, now: w.now(), log: w.log });
    return { w, browser, id, notice, say };
  };

  it('a device that the push service does not know any more is not tried again, and its owner sees it', async () => {
    const { w, browser, id, say } = await sent(['gone']);
    await say();
    await say();
    expect(w.ports.pushService.posted).toHaveLength(1);
    expect((await browser.get('/push/devices')).body.devices).toMatchObject([{ id, isReachable: false }]);
  });

  it('what fails is tried once more, and no further', async () => {
    const { w, say } = await sent(['failed', 'failed']);
    await say();
    expect(w.ports.pushService.posted).toHaveLength(2);
  });

  it('lives no longer than the request, says so, and is not sent when that is over', async () => {
    const { w, say } = await sent([]);
    await w.pass(30);
    await say();
    expect(w.ports.pushService.posted[0]!.headers).toMatchObject({ ttl: '90', urgency: 'high' });
    await w.pass(90);
    await say();
    expect(w.ports.pushService.posted).toHaveLength(1);
  });
});
