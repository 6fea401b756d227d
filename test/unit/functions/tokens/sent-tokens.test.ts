import { describe, expect, it } from '@jest/globals';
import type { PortalConfig } from '#functions/environment.ts';
import type { Token } from '#functions/ports/token-store.ts';
import { tokenActions } from '#shared/api/session-actions.ts';
import { appCode, giveToken } from '../fakes/give-token.ts';
import { world } from '../fakes/world.ts';
import type { Browser } from '../fakes/world.ts';
import { owner, passwordProven, proveFreshly, signedIn } from './token-world.ts';
import type { World } from './token-world.ts';

type Sent = 'email' | 'sms';
const factors = { email: 'email-code', sms: 'sms-code' } as const;
const phone = '+4917012345678';

/** A cloud whose portal takes codes that are sent, and Alice with a number on record. */
async function sentWorld(portal: Partial<PortalConfig> = {}, directory: object = {}): Promise<World> {
  const made = {
    portal: {
      actions: ['password.reset', 'password.change', 'profile.edit', ...tokenActions],
      tokenTypes: ['totp', 'email', 'sms'],
      tokenPin: 'before',
      ...portal,
    } as Partial<PortalConfig>,
    config: { texts: { countries: [] } },
  };
  const w = await world(made);
  Object.assign(w.config.directories[0]!, directory);
  await w.ports.people.setOwn(owner, { ownPhone: phone });
  return w;
}

const lastSent = (w: World): string => {
  const codes = w.ports.notices.sent.filter((notice) => 'code' in notice);
  return (codes.at(-1) as { code: string }).code;
};
const wrong = (code: string): string => code.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));

async function begin(browser: Browser, type: Sent): Promise<string> {
  const made = await browser.post('/tokens', { name: 'x', kind: { type } });
  expect(made).toMatchObject({ status: 201, body: { kind: { type } } });
  expect(made.body).not.toHaveProperty('secret');
  return made.body.id;
}

async function add(w: World, browser: Browser, type: Sent): Promise<string> {
  const id = await begin(browser, type);
  expect((await browser.send('POST', `/tokens/${id}/code`)).status).toBe(200);
  expect((await browser.post(`/tokens/${id}/confirmation`, { code: lastSent(w) })).status).toBe(200);
  return id;
}

/** Gives Alice such a token without the way there. */
const give = (w: World, type: Sent, more: Partial<Token> = {}): Promise<void> =>
  w.ports.tokens.create({
    ...{ owner, id: type.padEnd(22, 'A'), kind: { type }, name: type, resource: 'demo' },
    ...{ isConfirmed: true, isEnabled: true, createdAtMs: 0, ...more },
  });

/** What a sign-in asks for once the password is right. */
async function askedAfterPassword(w: World): Promise<{ browser: Browser; choices: string[] }> {
  const browser = await passwordProven(w);
  const done = await browser.post('/sign-in/session');
  if (done.status === 201) return { browser, choices: [] };
  return { browser, choices: (await browser.get('/flow')).body.gate.choices };
}

describe.each(['email', 'sms'] as const)('T1: codes by %s', (type) => {
  it('count once the code that went to what is on record came back, and are asked for from then on', async () => {
    const w = await sentWorld();
    const browser = await signedIn(w);
    const id = await begin(browser, type);
    const sent = await browser.send('POST', `/tokens/${id}/code`);
    expect(sent.body).toMatchObject({ digits: 6, sentTo: expect.stringMatching(/…/) });
    expect(w.ports.notices.sent.at(-1)).toMatchObject({ to: type === 'email' ? 'alice@mail.example' : phone });
    expect((await askedAfterPassword(w)).choices).toEqual([]);

    const confirmed = await browser.post(`/tokens/${id}/confirmation`, { code: lastSent(w) });
    expect(confirmed).toMatchObject({ status: 200, body: { kind: { type }, state: 'active' } });
    expect(w.ports.notices.sent.at(-1)).toMatchObject({ kind: 'token-added' });
    expect((await w.ports.people.findById(owner))?.enrolled ?? []).not.toContain('token-code');

    const { browser: next, choices } = await askedAfterPassword(w);
    expect(choices).toEqual([factors[type]]);
    expect((await next.post('/flow/challenges', { factor: factors[type] })).status).toBe(200);
    const proof = { factor: factors[type], code: lastSent(w) };
    expect((await next.post('/flow/proofs', proof)).body.state).toBe('proven');
    expect((await next.post('/sign-in/session')).status).toBe(201);
  });

  it('E12, E5: its code works once and in this session, and wrong ones count with those at the sign-in', async () => {
    const w = await sentWorld();
    const browser = await signedIn(w);
    const id = await begin(browser, type);
    expect((await browser.send('POST', `/tokens/${id}/code`)).status).toBe(200);
    const code = lastSent(w);
    const other = await signedIn(w);
    expect((await other.post(`/tokens/${id}/confirmation`, { code })).body.code).toBe('proof-refused');
    const tries = [];
    for (let turn = 0; turn < 5; turn++)
      tries.push((await browser.post(`/tokens/${id}/confirmation`, { code: wrong(code) })).status);
    expect(tries).toEqual([403, 403, 403, 403, 429]);
    // A right one as well, and at the sign-in too.
    expect((await browser.post(`/tokens/${id}/confirmation`, { code })).status).toBe(429);
    await give(w, type);
    const { browser: next } = await askedAfterPassword(w);
    await next.post('/flow/challenges', { factor: factors[type] });
    expect((await next.post('/flow/proofs', { factor: factors[type], code: lastSent(w) })).status).toBe(429);
  });

  it('E14: neither begun nor sent without a fresh proof, and not twice', async () => {
    const w = await sentWorld();
    const browser = await passwordProven(w);
    expect((await browser.post('/sign-in/session')).status).toBe(201);
    const wish = { name: 'x', kind: { type } };
    expect((await browser.post('/tokens', wish)).body.code).toBe('fresh-proof-required');
    await give(w, type, { id: 'W'.repeat(22), isConfirmed: false });
    expect((await browser.send('POST', `/tokens/${'W'.repeat(22)}/code`)).body.code).toBe('fresh-proof-required');
    await give(w, type);
    await proveFreshly(w, browser);
    expect((await browser.post('/tokens', wish)).body.code).toBe('not-allowed');
  });

  it('only where the portal has it, and there is somewhere to send to', async () => {
    const off = await sentWorld({ tokenTypes: ['totp'] });
    const wish = { name: 'x', kind: { type } };
    expect((await (await signedIn(off)).post('/tokens', wish)).body.code).toBe('not-allowed');
    // What the administrator withdraws is not asked for any more.
    await give(off, type);
    expect((await askedAfterPassword(off)).choices).toEqual([]);
    const w = await sentWorld();
    const browser = await signedIn(w);
    const id = await begin(browser, type);
    await browser.send('POST', `/tokens/${id}/code`);
    const code = lastSent(w);
    await w.ports.people.setOwn(owner, type === 'sms' ? { ownPhone: '+4917087654321' } : { ownMail: 'x@new.example' });
    // E10: it went to where its codes would not go.
    expect((await browser.post(`/tokens/${id}/confirmation`, { code })).body.code).toBe('proof-refused');
    if (type === 'sms') {
      await w.ports.people.setOwn(owner, { ownPhone: null });
      expect((await browser.send('POST', `/tokens/${id}/code`)).body.code).toBe('not-allowed');
    }
  });

  it('E18: five in an hour or a day, and then no more', async () => {
    const w = await sentWorld();
    const browser = await signedIn(w);
    const id = await begin(browser, type);
    const before = w.ports.notices.sent.length;
    const statuses = [];
    for (let turn = 0; turn < 7; turn++) statuses.push((await browser.send('POST', `/tokens/${id}/code`)).status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
    expect(w.ports.notices.sent.length - before).toBeLessThanOrEqual(5);
  });

  it('T3: takes the place of an app, and an app takes its place; the one before is dead from then on', async () => {
    const w = await sentWorld();
    const app = await giveToken(w, owner);
    const browser = await signedIn(w, appCode(w));
    const swap = { name: 'x', kind: { type } };
    const { id } = (await browser.post(`/tokens/${app.id}/replacement`, swap)).body;
    expect((await askedAfterPassword(w)).choices).toEqual(['token-code']);
    await browser.send('POST', `/tokens/${id}/code`);
    expect((await browser.post(`/tokens/${id}/confirmation`, { code: lastSent(w) })).status).toBe(200);
    expect((await askedAfterPassword(w)).choices).toEqual([factors[type]]);
    expect((await w.ports.people.findById(owner))?.enrolled ?? []).not.toContain('token-code');
    // By itself it is replaced by something else only.
    expect((await browser.post(`/tokens/${id}/replacement`, swap)).body.code).toBe('not-allowed');
    expect((await browser.post(`/tokens/${id}/replacement`, { name: 'app' })).status).toBe(201);
  });

  it('T4: out of use its owner stays without it, and a code that is sent takes it back', async () => {
    const w = await sentWorld();
    const browser = await signedIn(w);
    const id = await add(w, browser, type);
    expect((await browser.send('DELETE', `/tokens/${id}/assignment`)).status).toBe(204);
    expect((await browser.get('/tokens')).body).toMatchObject([{ state: 'unassigned' }]);
    expect((await askedAfterPassword(w)).choices).toEqual([]);
    await browser.send('POST', `/tokens/${id}/code`);
    expect((await browser.post(`/tokens/${id}/assignment`, { code: wrong(lastSent(w)) })).status).toBe(403);
    expect((await browser.post(`/tokens/${id}/assignment`, { code: lastSent(w) })).body.state).toBe('active');
    expect((await askedAfterPassword(w)).choices).toEqual([factors[type]]);
  });

  it('T5, T6: there is nothing to synchronise and no PIN; a name and an end there are', async () => {
    const w = await sentWorld();
    const browser = await signedIn(w);
    const id = await add(w, browser, type);
    const synchronise = { first: '000000', second: '000001' };
    expect((await browser.post(`/tokens/${id}/synchronisation`, synchronise)).body.code).toBe('not-found');
    expect((await browser.send('PUT', `/tokens/${id}/pin`, { pin: '2580' })).body.code).toBe('not-found');
    expect((await browser.send('DELETE', `/tokens/${id}/pin`)).body.code).toBe('not-found');
    expect((await browser.send('PATCH', `/tokens/${id}`, { name: 'new' })).status).toBe(204);
    expect((await browser.get('/tokens')).body).toMatchObject([{ name: 'new', sentTo: expect.stringMatching(/…/) }]);
    expect((await browser.send('DELETE', `/tokens/${id}`)).status).toBe(204);
    expect((await askedAfterPassword(w)).choices).toEqual([]);
  });
});

describe('one mailbox is one factor', () => {
  const ways = (...methods: PortalConfig['signIn']['methods']) => ({ signIn: { methods } });

  it('who signs in by a code by e-mail is asked for the password as well', async () => {
    const w = await sentWorld(ways('email-code', 'directory-password'));
    await give(w, 'email');
    const browser = w.browser();
    await browser.post('/sign-in', { portal: 'demo', login: 'alice', language: 'en' });
    await browser.post('/flow/challenges', { factor: 'email-code' });
    const proven = await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
    expect(proven.body).toMatchObject({ state: 'proving', gate: { choices: ['directory-password'] } });
    expect((await browser.post('/sign-in/session')).status).not.toBe(201);
  });

  it('an app beside it is enough, after the code by e-mail', async () => {
    const w = await sentWorld(ways('email-code', 'directory-password'));
    await give(w, 'email');
    await giveToken(w, owner);
    const browser = w.browser();
    await browser.post('/sign-in', { portal: 'demo', login: 'alice', language: 'en' });
    await browser.post('/flow/challenges', { factor: 'email-code' });
    const proven = await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
    expect([...proven.body.gate.choices].sort()).toEqual(['directory-password', 'token-code']);
    const done = await browser.post('/flow/proofs', { factor: 'token-code', code: appCode(w) });
    expect(done.body.state).toBe('proven');
  });

  it('where it is the one way in, there is no such token', async () => {
    const w = await sentWorld(ways('email-code'));
    await give(w, 'email');
    const browser = w.browser();
    await browser.post('/sign-in', { portal: 'demo', login: 'alice', language: 'en' });
    await browser.post('/flow/challenges', { factor: 'email-code' });
    const proven = await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
    expect(proven.body.state).toBe('proven');
  });

  it('nobody gets one who came in by the mailbox itself, or whose password opens it', async () => {
    const wish = { name: 'x', kind: { type: 'email' } };
    const behind = await sentWorld({}, { mailboxDomains: ['mail.example'] });
    expect((await (await signedIn(behind)).post('/tokens', wish)).body.code).toBe('not-allowed');
    const w = await sentWorld(ways('email-code', 'directory-password'));
    await giveToken(w, owner);
    const browser = w.browser();
    await browser.post('/sign-in', { portal: 'demo', login: 'alice', language: 'en' });
    await browser.post('/flow/challenges', { factor: 'email-code' });
    await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
    await browser.post('/flow/proofs', { factor: 'token-code', code: appCode(w) });
    expect((await browser.post('/sign-in/session')).status).toBe(201);
    await w.pass(60);
    const proof = { factor: 'token-code', code: appCode(w) };
    expect((await browser.post('/session/proofs', proof)).status).toBe(200);
    expect((await browser.post('/tokens', wish)).body.code).toBe('not-allowed');
  });
});

describe('E15: a recovery', () => {
  const recovery = (allowed: PortalConfig['recovery']['allowed']) => ({
    recovery: { needed: 1, allowed, categories: 1 },
  });
  async function begun(w: World, factor: 'email-code'): Promise<{ browser: Browser; gate: object; state: string }> {
    const browser = w.browser();
    await browser.post('/recovery', { portal: 'demo', login: 'alice', purpose: 'reset', language: 'en' });
    await browser.post('/flow/challenges', { factor });
    const { body } = await browser.post('/flow/proofs', { factor, code: w.lastCode() });
    return { browser, gate: body.gate, state: body.state };
  }

  it('with the code by e-mail proven, a token by e-mail is proven as well', async () => {
    const w = await sentWorld(recovery(['email-code', 'sms-code']));
    await give(w, 'email');
    expect((await begun(w, 'email-code')).state).toBe('proven');
  });

  it('does not get around a token by text message', async () => {
    const w = await sentWorld(recovery(['email-code', 'sms-code']));
    await give(w, 'sms');
    const { browser, state, gate } = await begun(w, 'email-code');
    expect({ state, gate }).toMatchObject({ state: 'proving', gate: { choices: ['sms-code'] } });
    await browser.post('/flow/challenges', { factor: 'sms-code' });
    const proof = { factor: 'sms-code', code: lastSent(w) };
    expect((await browser.post('/flow/proofs', proof)).body.state).toBe('proven');
  });

  it('is not made easier by a weaker token beside an app', async () => {
    const w = await sentWorld(recovery(['email-code', 'token-code']));
    await give(w, 'email');
    await giveToken(w, owner);
    expect(await begun(w, 'email-code')).toMatchObject({ state: 'proving', gate: { choices: ['token-code'] } });
  });
});

it('a token by text message goes with the number that its owner takes away', async () => {
  const w = await sentWorld();
  const browser = await signedIn(w);
  await add(w, browser, 'sms');
  expect((await browser.send('DELETE', '/profile/contacts/phone')).status).toBe(200);
  expect((await browser.get('/tokens')).body).toEqual([]);
  expect((await askedAfterPassword(w)).choices).toEqual([]);
});
