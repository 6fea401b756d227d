import { describe, expect, it } from '@jest/globals';
import { personId } from '#functions/ports/person.ts';
import { giveToken } from '../fakes/give-token.ts';
import type { Browser } from '../fakes/world.ts';
import { alice, world } from '../fakes/world.ts';
import { noticesOf } from '../factors/signed-in.ts';

type World = Awaited<ReturnType<typeof world>>;
const owner = personId('corp', alice.objectGuid);
const windows =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

const careful = (methods: 'directory-password'[] = ['directory-password']) =>
  world({ portal: { environment: { threshold: 50 }, signIn: { methods } } });

function browserAt(w: World, address = '203.0.113.9'): Browser {
  const browser = w.browser();
  browser.address = address;
  browser.headers = { 'user-agent': windows, 'accept-language': 'de-DE', 'cloudfront-viewer-country': 'DE' };
  return browser;
}

/** Up to where the directory let the password through. */
async function passwordProven(w: World, browser: Browser) {
  const flow = await browser.post('/sign-in', { portal: 'demo', login: 'alice', language: 'en' });
  const { operation } = flow.body.sealing.binding;
  await browser.post('/sign-in/password', { operation, sealed: 'x' });
  await w.answer({ id: operation, outcome: 'done', objectGuid: alice.objectGuid });
  return browser.post('/sign-in/session');
}

async function withCode(w: World, browser: Browser) {
  expect((await browser.get('/flow')).body.gate).toMatchObject({ missing: 1, choices: ['email-code'] });
  await browser.post('/flow/challenges', { factor: 'email-code' });
  const proven = await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
  expect(proven.body.state).toBe('proven');
  return browser.post('/sign-in/session');
}

/** Signs in for the first time, everything proven, and signs out again. */
async function known(w: World, browser = browserAt(w)): Promise<Browser> {
  expect((await passwordProven(w, browser)).body.code).toBe('wrong-step');
  expect((await withCode(w, browser)).status).toBe(201);
  await browser.send('DELETE', '/session');
  return browser;
}

describe('a sign-in from where', () => {
  it('nobody was seen yet is asked for a code as well, and is known afterwards', async () => {
    const w = await careful();
    const browser = await known(w);
    expect(browser.cookies.get('__Host-latchkey-device')).toMatch(/^[\w-]{43}$/);
    expect((await passwordProven(w, browser)).status).toBe(201);
    const [stored] = [...w.ports.environments.items.values()];
    // A hash of the cookie, a network and no address.
    expect(JSON.stringify(stored)).not.toContain(browser.cookies.get('__Host-latchkey-device'));
    expect(JSON.stringify(stored)).not.toContain('203.0.113.9');
    expect(stored!.list).toHaveLength(1);
  });

  it('the device is known but the place is not passes', async () => {
    const w = await careful();
    const browser = await known(w);
    browser.address = '192.0.2.77';
    browser.headers['cloudfront-viewer-country'] = 'FR';
    expect((await passwordProven(w, browser)).status).toBe(201);
  });

  it('W2: all is copied but the cookie is asked', async () => {
    const w = await careful();
    const victim = await known(w);
    const thief = browserAt(w, '192.0.2.5');
    thief.headers = { ...victim.headers, 'x-forwarded-for': '203.0.113.9', forwarded: 'for=203.0.113.9' };
    expect((await passwordProven(w, thief)).body.code).toBe('wrong-step');
    const asked = (await thief.get('/flow')).body;
    expect(asked).toMatchObject({ isElsewhere: true, gate: { missing: 1, choices: ['email-code'] } });
    expect(w.ports.environments.items.get(owner)!.list).toHaveLength(1);
  });

  it('a token is asked for anyway asks for nothing besides (E15: and for nothing less)', async () => {
    const w = await careful();
    await giveToken(w, owner);
    const browser = browserAt(w);
    expect((await passwordProven(w, browser)).body.code).toBe('wrong-step');
    const asked = (await browser.get('/flow')).body;
    expect(asked.gate).toMatchObject({ missing: 1, choices: ['token-code'] });
    // The token is the reason; whether the place is a usual one is nobody's business then.
    expect(asked).not.toHaveProperty('isElsewhere');
  });

  it('what somebody has set up goes before a mail', async () => {
    const w = await careful();
    await w.ports.people.setEnrolled(owner, 'recovery-code', true);
    const browser = browserAt(w);
    await passwordProven(w, browser);
    expect((await browser.get('/flow')).body.gate.choices).toEqual(['recovery-code']);
  });

  it('nothing else can be asked for says so', async () => {
    const { mail, ...mailless } = alice;
    expect(mail).toBeDefined();
    const w = await world({ portal: { environment: { threshold: 50 } }, people: [mailless] });
    const browser = browserAt(w);
    await passwordProven(w, browser);
    expect((await browser.get('/flow')).body).toMatchObject({ obstacle: 'factors-missing', gate: { choices: [] } });
  });

  it('a threshold of 0 learns and never asks; without one nothing is kept', async () => {
    const w = await world({ portal: { environment: { threshold: 0 } } });
    expect((await passwordProven(w, browserAt(w))).status).toBe(201);
    expect(w.ports.environments.items.size).toBe(1);
    const off = await world();
    const browser = browserAt(off);
    expect((await passwordProven(off, browser)).status).toBe(201);
    expect(off.ports.environments.items.size).toBe(0);
    expect(browser.cookies.has('__Host-latchkey-device')).toBe(false);
  });

  it('E1: before the password was right nothing is looked at, and no cookie is given', async () => {
    const w = await careful();
    const browser = browserAt(w);
    const flow = await browser.post('/sign-in', { portal: 'demo', login: 'alice', language: 'en' });
    const { operation } = flow.body.sealing.binding;
    await browser.post('/sign-in/password', { operation, sealed: 'x' });
    await w.answer({ id: operation, outcome: 'credentials-refused' });
    await browser.post('/sign-in/session');
    const decoy = await browserAt(w).post('/sign-in', { portal: 'demo', login: 'nobody', language: 'en' });
    for (const { body } of [flow, decoy, await browser.get('/flow')]) expect(body).not.toHaveProperty('isElsewhere');
    expect(browser.cookies.has('__Host-latchkey-device')).toBe(false);
    expect(w.ports.environments.items.size).toBe(0);
  });
});

describe('a sign-in from a new device', () => {
  it('is told by mail once, with the way to say "not me"', async () => {
    const w = await careful();
    const browser = await known(w);
    expect(noticesOf(w, 'new-sign-in')).toEqual([
      expect.objectContaining({
        to: alice.mail,
        from: expect.objectContaining({ browser: 'chrome', system: 'windows', country: 'DE' }),
        reportToken: expect.any(String),
      }),
    ]);
    await passwordProven(w, browser);
    expect(noticesOf(w, 'new-sign-in')).toHaveLength(1);
  });

  it('gets in even where it cannot be remembered', async () => {
    const w = await world({ portal: { environment: { threshold: 0 } } });
    w.ports.environments.replace = () => Promise.reject(new Error('the store is away'));
    const browser = browserAt(w);
    expect((await passwordProven(w, browser)).status).toBe(201);
    expect(browser.cookies.has('__Host-latchkey-device')).toBe(false);
  });

  it('two at once are both learned', async () => {
    const w = await world({ portal: { environment: { threshold: 0 } } });
    const [one, other] = [browserAt(w), browserAt(w, '192.0.2.1')];
    const finish = async (browser: Browser) => (await passwordProven(w, browser)).status;
    expect(await Promise.all([finish(one), finish(other)])).toEqual([201, 201]);
    expect(w.ports.environments.items.get(owner)!.list).toHaveLength(2);
  });
});
