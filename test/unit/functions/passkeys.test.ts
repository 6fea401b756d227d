import { describe, expect, it } from '@jest/globals';
import { personId } from '#functions/ports/person.ts';
import type { PortalConfig } from '#functions/environment.ts';
import { SoftwareAuthenticator } from '#test/support/software-authenticator.ts';
import type { Bend } from '#test/support/software-authenticator.ts';
import { giveToken } from './fakes/give-token.ts';
import { alice, origin, world } from './fakes/world.ts';
import type { Browser, Reply } from './fakes/world.ts';

type World = Awaited<ReturnType<typeof world>>;
const owner = personId('corp', alice.objectGuid);
const bob = {
  ...alice,
  objectGuid: '0a1b2c3d-0000-4000-8000-000000000b0b',
  samAccountName: 'bob',
  mail: 'b@mail.example',
};
delete (bob as { userPrincipalName?: string }).userPrincipalName;

const withPasskeys: Partial<PortalConfig> = {
  actions: ['password.reset', 'password.change', 'token.manage', 'passkey.manage'],
  signIn: { methods: ['directory-password', 'passkey'] },
  tokenTypes: ['totp', 'passkey'],
  recovery: { needed: 1, allowed: ['email-code', 'passkey'], categories: 1 },
};

const setup = (portal: Partial<PortalConfig> = {}) =>
  world({ portal: { ...withPasskeys, ...portal }, people: [alice, bob] });

/** Signed in with the directory password, as far as it goes. */
async function withPassword(w: World, who = alice): Promise<Browser> {
  const browser = w.browser();
  const flow = await browser.post('/sign-in', { portal: 'demo', login: who.samAccountName, language: 'en' });
  const { operation } = flow.body.sealing.binding;
  await browser.post('/sign-in/password', { operation, sealed: 'sealed' });
  await w.answer({ id: operation, outcome: 'done', objectGuid: who.objectGuid });
  await browser.post('/sign-in/session');
  return browser;
}

async function freshly(w: World, browser: Browser): Promise<void> {
  await browser.post('/session/challenges', { factor: 'email-code' });
  expect((await browser.post('/session/proofs', { factor: 'email-code', code: w.lastCode() })).status).toBe(200);
}

const register = async (browser: Browser, device: SoftwareAuthenticator, bend: Bend = {}): Promise<Reply> => {
  const options = (await browser.post('/passkeys/challenge')).body;
  return browser.post('/passkeys', { name: 'Key', attestation: device.create(options, bend) });
};

/** Somebody with a passkey, and the browser in which they added it. */
async function enrolled(w: World, who = alice, device = new SoftwareAuthenticator(origin)) {
  const browser = await withPassword(w, who);
  await freshly(w, browser);
  expect((await register(browser, device)).status).toBe(201);
  return { browser, device };
}

const startNameless = (browser: Browser) => browser.post('/sign-in/passkey', { portal: 'demo', language: 'en' });
const optionsIn = (reply: Reply) => reply.body.begun.passkey.passkey;

async function signIn(w: World, device: SoftwareAuthenticator, bend: Bend = {}) {
  const browser = w.browser();
  const options = optionsIn(await startNameless(browser));
  const body = { assertion: device.get(options, bend) };
  return { browser, body, reply: await browser.post('/sign-in/passkey/session', body) };
}

describe('managing passkeys', () => {
  it('adds, shows, renames and removes one, and tells the owner of what matters', async () => {
    const w = await setup();
    const { browser } = await enrolled(w);
    const [listed] = (await browser.get('/passkeys')).body;
    expect(listed).toEqual({ id: expect.any(String), name: 'Key', createdAt: expect.any(String), isSynced: false });
    expect((await w.ports.people.findById(owner))?.enrolled).toEqual(['passkey']);
    expect((await browser.send('PATCH', `/passkeys/${listed.id}`, { name: ' Blue key ' })).body.name).toBe('Blue key');
    expect((await browser.send('DELETE', `/passkeys/${listed.id}`)).status).toBe(204);
    expect((await browser.get('/passkeys')).body).toEqual([]);
    expect((await w.ports.people.findById(owner))?.enrolled ?? []).toEqual([]);
    expect(w.ports.authenticators.items.size).toBe(0);
    const told = w.ports.notices.sent.filter(({ kind }) => kind.startsWith('passkey'));
    expect(told).toMatchObject([
      { kind: 'passkey-added', to: alice.mail },
      { kind: 'passkey-removed', to: alice.mail },
    ]);
  });

  it('E14: adding and removing need a fresh proof', async () => {
    const w = await setup();
    const { browser, device } = await enrolled(w);
    const [{ id }] = (await browser.get('/passkeys')).body;
    const options = (await browser.post('/passkeys/challenge')).body;
    await w.pass(601);
    const refused = { status: 403, body: { code: 'fresh-proof-required' } };
    expect(await browser.post('/passkeys/challenge')).toMatchObject(refused);
    expect(await browser.post('/passkeys', { name: 'x', attestation: device.create(options) })).toMatchObject(refused);
    expect(await browser.send('DELETE', `/passkeys/${id}`)).toMatchObject(refused);
  });

  it('nothing of it is there where the administrator did not allow it', async () => {
    const w = await setup({ actions: ['password.change'], tokenTypes: [] });
    const browser = await withPassword(w);
    await freshly(w, browser);
    const refused = { status: 403, body: { code: 'not-allowed' } };
    expect(await browser.get('/passkeys')).toMatchObject(refused);
    expect(await browser.post('/passkeys/challenge')).toMatchObject(refused);
    const typeOff = await setup({ tokenTypes: ['totp'] });
    const other = await withPassword(typeOff);
    await freshly(typeOff, other);
    expect(await other.post('/passkeys/challenge')).toMatchObject(refused);
    expect((await other.get('/passkeys')).status).toBe(200);
  });

  it('what an authenticator keeps tells nothing but the name that its owner signs in with', async () => {
    const w = await setup();
    const { browser, device } = await enrolled(w);
    const options = (await browser.post('/passkeys/challenge')).body;
    expect(Buffer.from(options.user.id, 'base64url')).toHaveLength(32);
    expect(options.user).toMatchObject({ name: 'alice', displayName: 'Alice Example' });
    expect(options).toMatchObject({ rp: { id: 'portal.example' }, attestation: 'none' });
    expect(options.excludeCredentials).toEqual([
      { type: 'public-key', id: device.credentials[0]!.id, transports: ['usb'] },
    ]);
    // The same for each passkey of a person, another one for another person.
    expect(device.credentials[0]!.userHandle).toBe(options.user.id);
    expect((await enrolled(w, bob)).device.credentials[0]!.userHandle).not.toBe(options.user.id);
  });

  it.each<[string, Bend]>([
    ['another page', { origin: 'https://portal.example.evil.example' }],
    ['another relying party', { rpId: 'evil.example' }],
    ['another challenge', { challenge: Buffer.alloc(32).toString('base64url') }],
    ['a sign-in instead of a registration', { type: 'webauthn.get' }],
    ['a frame of another site', { crossOrigin: true }],
    ['nobody there', { isUserPresent: false }],
  ])('a new key is refused: %s', async (_, bend) => {
    const w = await setup();
    const browser = await withPassword(w);
    await freshly(w, browser);
    const refused = await register(browser, new SoftwareAuthenticator(origin), bend);
    expect(refused).toMatchObject({ status: 403, body: { code: 'proof-refused' } });
    expect(w.ports.authenticators.items.size).toBe(0);
  });

  it('E9, E12: a challenge for a new key works in its own session, once, for ten minutes', async () => {
    const w = await setup();
    const device = new SoftwareAuthenticator(origin);
    const [one, two] = [await withPassword(w), await withPassword(w, bob)];
    for (const browser of [one, two]) await freshly(w, browser);
    const options = (await one.post('/passkeys/challenge')).body;
    await two.post('/passkeys/challenge');
    const bodies = Array.from({ length: 20 }, () => ({ name: 'x', attestation: device.create(options) }));
    expect((await two.post('/passkeys', bodies[0])).body.code).toBe('proof-refused');
    const answers = await Promise.all(bodies.map((body) => one.post('/passkeys', body)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const late = (await one.post('/passkeys/challenge')).body;
    await w.pass(9 * 60);
    await freshly(w, one);
    await w.pass(61);
    expect((await one.post('/passkeys', { name: 'x', attestation: device.create(late) })).body.code).toBe(
      'proof-refused',
    );
  });

  it('a credential that is somebody else’s cannot be taken over', async () => {
    const w = await setup();
    const { browser, device } = await enrolled(w);
    const options = (await browser.post('/passkeys/challenge')).body;
    const attestation = device.create(options);
    const mine = device.credentials.at(-1)!.id;
    await w.ports.authenticators.create({
      ...{ type: 'pointer', owner: `credential#${mine}`, id: `credential#${mine}`, person: 'corp#bob' },
      ...{ revision: 1, createdAtMs: 0 },
    });
    expect((await browser.post('/passkeys', { name: 'x', attestation })).body.code).toBe('proof-refused');
  });

  it('ten are enough', async () => {
    const w = await setup();
    const { browser, device } = await enrolled(w);
    for (let count = 1; count < 10; count++) expect((await register(browser, device)).status).toBe(201);
    expect((await browser.post('/passkeys/challenge')).body.code).toBe('not-allowed');
  });

  it('one of somebody else is not there', async () => {
    const w = await setup();
    const { browser } = await enrolled(w);
    const [{ id }] = (await browser.get('/passkeys')).body;
    const other = await withPassword(w, bob);
    await freshly(w, other);
    expect((await other.send('PATCH', `/passkeys/${id}`, { name: 'x' })).status).toBe(404);
    expect((await other.send('DELETE', `/passkeys/${id}`)).status).toBe(404);
  });
});

describe('sign-in by passkey', () => {
  it('needs no name, no password and no directory', async () => {
    const w = await setup();
    const { device } = await enrolled(w);
    const browser = w.browser();
    const started = await startNameless(browser);
    expect(optionsIn(started)).toMatchObject({
      allowCredentials: [],
      userVerification: 'required',
      rpId: 'portal.example',
    });
    const reply = await browser.post('/sign-in/passkey/session', { assertion: device.get(optionsIn(started)) });
    expect(reply).toMatchObject({ status: 201, body: { login: 'alice', displayName: 'Alice Example' } });
    expect([...browser.cookies.keys()]).toEqual(['__Host-latchkey-session']);
    expect((await browser.get('/session')).status).toBe(200);
    const [listed] = (await browser.get('/passkeys')).body;
    expect(listed.lastUsedAt).toEqual(w.now().toISOString());
  });

  it.each<[string, Bend]>([
    ['another page', { origin: 'https://portal.example.evil.example' }],
    ['another relying party', { rpId: 'evil.example' }],
    ['another challenge', { challenge: Buffer.alloc(32).toString('base64url') }],
    ['a registration instead of a sign-in', { type: 'webauthn.create' }],
    ['a frame of another site', { crossOrigin: true }],
    ['nobody there', { isUserPresent: false }],
    ['the user was not checked', { isUserVerified: false }],
    ['no user handle', { userHandle: null }],
    ['the handle of somebody else', { userHandle: Buffer.alloc(32, 7).toString('base64url') }],
  ])('is refused: %s', async (_, bend) => {
    const w = await setup();
    const { device } = await enrolled(w);
    const { reply, browser } = await signIn(w, device, bend);
    expect(reply).toMatchObject({ status: 403, body: { code: 'proof-refused' } });
    expect(browser.cookies.has('__Host-latchkey-session')).toBe(false);
  });

  it('a counter that goes back is refused, and whoever watches is told', async () => {
    const w = await setup();
    const { device } = await enrolled(w);
    expect((await signIn(w, device, { counter: 40 })).reply.status).toBe(201);
    for (const counter of [40, 39, 0]) {
      expect((await signIn(w, device, { counter })).reply.body.code).toBe('proof-refused');
    }
    const alerts = w.lines.filter((line) => line.includes('passkey-copied'));
    expect(alerts).toHaveLength(3);
    expect(alerts[0]).not.toContain('alice');
    expect((await signIn(w, device, { counter: 41 })).reply.status).toBe(201);
  });

  it('a counter that is made up by who does not have the key alerts nobody', async () => {
    const w = await setup();
    const { device } = await enrolled(w);
    await signIn(w, device, { counter: 40 });
    const browser = w.browser();
    const assertion = device.get(optionsIn(await startNameless(browser)), { counter: 1 });
    const forged = { ...assertion, signature: assertion.signature.replace(/.{4}$/, 'AAAA') };
    expect((await browser.post('/sign-in/passkey/session', { assertion: forged })).status).toBe(403);
    expect(w.lines.join()).not.toContain('passkey-copied');
  });

  it('a passkey that does not count works again and again', async () => {
    const w = await setup();
    const { device } = await enrolled(w);
    for (let time = 0; time < 3; time++) expect((await signIn(w, device, { counter: 0 })).reply.status).toBe(201);
  });

  it('E9, E12, E17: a signature works in its own flow, once, for ten minutes', async () => {
    const w = await setup();
    const { device } = await enrolled(w);
    const [one, two] = [w.browser(), w.browser()];
    const options = optionsIn(await startNameless(one));
    await startNameless(two);
    const body = { assertion: device.get(options) };
    expect((await two.post('/sign-in/passkey/session', body)).body.code).toBe('proof-refused');
    const cookies = new Map(one.cookies);
    const copies = Array.from({ length: 5 }, () => {
      const copy = w.browser();
      for (const [name, value] of cookies) copy.cookies.set(name, value);
      return copy;
    });
    const answers = await Promise.all(copies.map((copy) => copy.post('/sign-in/passkey/session', body)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect((await one.post('/sign-in/passkey/session', body)).body.code).toBe('flow-required');
    const late = w.browser();
    const asked = optionsIn(await startNameless(late));
    await w.pass(601);
    expect((await late.post('/sign-in/passkey/session', { assertion: device.get(asked) })).status).toBe(403);
  });

  it('E4: five tries in one flow', async () => {
    const w = await setup();
    const { device } = await enrolled(w);
    const browser = w.browser();
    const options = optionsIn(await startNameless(browser));
    const wrong = { assertion: device.get(options, { isUserVerified: false }) };
    for (let time = 0; time < 5; time++)
      expect((await browser.post('/sign-in/passkey/session', wrong)).status).toBe(403);
    const right = { assertion: device.get(options) };
    expect((await browser.post('/sign-in/passkey/session', right)).status).toBe(429);
    // The owner is not locked out by it.
    expect((await signIn(w, device)).reply.status).toBe(201);
  });

  it('a flow without a name leads to nothing else, and a flow with one not to this', async () => {
    const w = await setup();
    const { device } = await enrolled(w);
    const browser = w.browser();
    const options = optionsIn(await startNameless(browser));
    const assertion = device.get(options);
    expect((await browser.post('/sign-in/session')).body.code).toBe('wrong-step');
    expect((await browser.post('/sign-in/password', { operation: 'A'.repeat(22), sealed: 'x' })).body.code).toBe(
      'wrong-step',
    );
    expect((await browser.post('/flow/challenges', { factor: 'email-code' })).body.code).toBe('wrong-step');
    expect((await browser.post('/flow/proofs', { factor: 'passkey', assertion })).body.code).toBe('proof-refused');
    const named = w.browser();
    await named.post('/sign-in', { portal: 'demo', login: 'alice', language: 'en' });
    expect((await named.post('/sign-in/passkey/session', { assertion })).body.code).toBe('wrong-step');
  });

  it.each([
    ['who is disabled', { isDisabled: true }],
    ['whose account has run out', { accountExpiresAt: '2026-11-01T00:00:00Z' }],
  ])('%s does not come in', async (_, change) => {
    const w = await setup();
    const { device } = await enrolled(w);
    await w.ports.people.put('corp', { ...alice, ...change }, w.now().getTime());
    expect((await signIn(w, device)).reply.body.code).toBe('not-allowed');
  });

  it('nor who said “this was not me”, for a day: it may be about this very passkey', async () => {
    const w = await setup();
    const { device } = await enrolled(w);
    await w.ports.people.freeze(owner, new Date(w.now().getTime() + 60_000));
    expect((await signIn(w, device)).reply.body.code).toBe('not-allowed');
    await w.pass(61);
    expect((await signIn(w, device)).reply.status).toBe(201);
  });

  it('nor who is not on this resource', async () => {
    const w = await setup({ members: 'assigned' });
    await w.ports.people.assign(owner, 'demo');
    const { device } = await enrolled(w);
    await w.ports.people.unassign(owner, 'demo');
    expect((await signIn(w, device)).reply.body.code).toBe('not-allowed');
  });

  it('is off unless the administrator allows it, also for who has begun', async () => {
    const w = await setup({ signIn: { methods: ['directory-password'] } });
    expect((await startNameless(w.browser())).body.code).toBe('not-allowed');
  });
});

describe('E15: a passkey beside the password', () => {
  it('who has one is asked for it, or for a token, once the password was right', async () => {
    const w = await setup();
    const { device } = await enrolled(w);
    const browser = w.browser();
    const flow = await browser.post('/sign-in', { portal: 'demo', login: 'alice', language: 'en' });
    // E1: before that nothing tells.
    expect(flow.body.gate).toMatchObject({ needed: 1, choices: ['directory-password'] });
    const { operation } = flow.body.sealing.binding;
    await browser.post('/sign-in/password', { operation, sealed: 'sealed' });
    await w.answer({ id: operation, outcome: 'done', objectGuid: alice.objectGuid });
    expect((await browser.post('/sign-in/session')).body.code).toBe('wrong-step');
    expect((await browser.get('/flow')).body.gate).toMatchObject({ needed: 2, missing: 1, choices: ['passkey'] });
    const options = optionsIn(await browser.post('/flow/challenges', { factor: 'passkey' }));
    expect(options.allowCredentials).toMatchObject([{ id: device.credentials[0]!.id }]);
    const proof = { factor: 'passkey', assertion: device.get(options, { isUserVerified: false }) };
    expect((await browser.post('/flow/proofs', proof)).body).toMatchObject({ state: 'proven' });
    expect((await browser.post('/sign-in/session')).status).toBe(201);
  });

  it('who has both may choose', async () => {
    const w = await setup();
    await enrolled(w);
    await giveToken(w, owner);
    const browser = await withPassword(w);
    expect((await browser.get('/flow')).body.gate.choices).toEqual(['token-code', 'passkey']);
  });
});

describe('a recovery with a passkey', () => {
  const start = async (w: World, login = 'alice') => {
    const browser = w.browser();
    const flow = await browser.post('/recovery', { portal: 'demo', login, purpose: 'reset', language: 'en' });
    return { browser, flow };
  };
  const ask = async (browser: Browser) => optionsIn(await browser.post('/flow/challenges', { factor: 'passkey' }));

  it('E1: is offered to everybody alike, and names nobody’s credentials before the first proof', async () => {
    const w = await setup();
    await enrolled(w);
    const shapes = [];
    for (const login of ['alice', 'bob', 'nobody-at-all']) {
      const { browser, flow } = await start(w, login);
      expect(flow.body.gate.choices).toEqual(['email-code', 'passkey']);
      const options = await ask(browser);
      shapes.push({ ...options, challenge: options.challenge.length });
    }
    expect(shapes[0]).toMatchObject({ allowCredentials: [], challenge: 43 });
    expect(shapes[1]).toEqual(shapes[0]);
    expect(shapes[2]).toEqual(shapes[0]);
  });

  it('proves who somebody is; the passkey of another person does not', async () => {
    const w = await setup();
    const [{ device }, { device: bobs }] = [await enrolled(w), await enrolled(w, bob)];
    const { browser } = await start(w);
    const options = await ask(browser);
    for (const bend of [{}, { userHandle: device.credentials[0]!.userHandle }]) {
      const stolen = { factor: 'passkey', assertion: bobs.get(options, bend) };
      expect((await browser.post('/flow/proofs', stolen)).body.code).toBe('proof-refused');
      const swapped = { ...stolen, assertion: { ...stolen.assertion, id: device.credentials[0]!.id } };
      expect((await browser.post('/flow/proofs', swapped)).body.code).toBe('proof-refused');
    }
    const proof = { factor: 'passkey', assertion: device.get(options) };
    expect((await browser.post('/flow/proofs', proof)).body).toMatchObject({ state: 'proven' });
  });

  it('a decoy and somebody without a passkey prove nothing with a right signature', async () => {
    const w = await setup();
    const { device } = await enrolled(w);
    for (const login of ['bob', 'nobody-at-all']) {
      const { browser } = await start(w, login);
      const proof = { factor: 'passkey', assertion: device.get(await ask(browser)) };
      expect((await browser.post('/flow/proofs', proof)).body.code).toBe('proof-refused');
    }
  });

  it('E17: one signature proves one thing', async () => {
    const w = await setup();
    const { device } = await enrolled(w);
    const { browser } = await start(w);
    const assertion = device.get(await ask(browser));
    const proof = { factor: 'passkey', assertion };
    const answers = await Promise.all(Array.from({ length: 5 }, () => browser.post('/flow/proofs', proof)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await browser.post('/flow/proofs', proof)).body.code).toBe('wrong-step');
  });

  const twoKinds = { needed: 1, allowed: ['email-code', 'passkey'], categories: 2 } as PortalConfig['recovery'];

  it('one that checked its user counts for two kinds of proof', async () => {
    const w = await setup({ recovery: twoKinds });
    const { device } = await enrolled(w);
    const { browser } = await start(w);
    const options = await ask(browser);
    expect(options.userVerification).toBe('required');
    const unchecked = { factor: 'passkey', assertion: device.get(options, { isUserVerified: false }) };
    expect((await browser.post('/flow/proofs', unchecked)).body.code).toBe('proof-refused');
    const proof = { factor: 'passkey', assertion: device.get(options) };
    expect((await browser.post('/flow/proofs', proof)).body).toMatchObject({ state: 'proven' });
  });

  it('where a key without a PIN is enough, the user’s check is liked and not demanded', async () => {
    const w = await setup({ recovery: { needed: 2, allowed: ['email-code', 'passkey'], categories: 1 } });
    const { device } = await enrolled(w);
    const { browser } = await start(w);
    await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
    const options = await ask(browser);
    expect(options.userVerification).toBe('preferred');
    expect(options.allowCredentials).toHaveLength(1);
    // Named: a key that keeps no handle is enough.
    const assertion = device.get(options, { isUserVerified: false, userHandle: null });
    expect((await browser.post('/flow/proofs', { factor: 'passkey', assertion })).body).toMatchObject({
      state: 'proven',
    });
  });

  it('stands in for a token that would be asked for', async () => {
    const w = await setup({ recovery: { needed: 1, allowed: ['email-code', 'token-code', 'passkey'], categories: 1 } });
    const { device } = await enrolled(w);
    await giveToken(w, owner);
    const { browser } = await start(w);
    const proof = { factor: 'passkey', assertion: device.get(await ask(browser)) };
    expect((await browser.post('/flow/proofs', proof)).body).toMatchObject({ state: 'proven' });
    const other = await start(w);
    const mailed = await other.browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
    expect(mailed.body.gate).toMatchObject({ missing: 1, choices: ['token-code'] });
  });
});

it('a fresh proof by a passkey names the person’s own credentials', async () => {
  const w = await setup();
  const { device } = await enrolled(w);
  const { browser } = await signIn(w, device);
  expect((await browser.get('/session/proof')).body.choices).toContain('passkey');
  const options = optionsIn(await browser.post('/session/challenges', { factor: 'passkey' }));
  expect(options.allowCredentials).toMatchObject([{ id: device.credentials[0]!.id }]);
  const proof = { factor: 'passkey', assertion: device.get(options) };
  expect((await browser.post('/session/proofs', proof)).body.freshUntil).toBeDefined();
  expect((await browser.post('/passkeys/challenge')).status).toBe(200);
});
