import { describe, expect, it } from '@jest/globals';
import { codeAt } from '#shared/domain/otp/otp-code.ts';
import { decodeSecret } from '#shared/domain/otp/otp-secret.ts';
import { commonTotp } from '#shared/domain/otp/token-kind.ts';
import type { HotpKind } from '#shared/domain/otp/token-kind.ts';
import { appCode, giveToken, pressed } from '../fakes/give-token.ts';
import { owner, passwordProven, proveFreshly, signedIn, signInWith, stock, tokenWorld } from './token-world.ts';
import type { World } from './token-world.ts';

const hotp: HotpKind = { type: 'hotp', algorithm: 'sha1', digits: 6 };
const codeOf = (w: World, secret: string): string => {
  const decoded = decodeSecret(secret);
  return codeAt(decoded.ok ? decoded.value : new Uint8Array(), commonTotp, Math.floor(w.now().getTime() / 30_000));
};
const kinds = (w: World): string[] =>
  w.ports.notices.sent.map(({ kind }) => kind).filter((kind) => /^token/.test(kind));
const names = (body: readonly { name: string }[]): string[] => body.map(({ name }) => name);

describe('registering', () => {
  it('a choice of kinds, the one that every app knows first', async () => {
    const w = await tokenWorld({ tokenTypes: ['totp'] });
    const browser = await signedIn(w);
    expect((await browser.post('/tokens', { name: 'a' })).body).toMatchObject({ kind: commonTotp });
    const strong = { type: 'totp', algorithm: 'sha512', digits: 8, period: 60 };
    const made = await browser.post('/tokens', { name: 'a', kind: strong });
    expect(made.body.uri).toMatch(/algorithm=SHA512&digits=8&period=60/);
    expect((await browser.post('/tokens', { name: 'a', kind: hotp })).body.code).toBe('not-allowed');
    expect((await browser.post('/tokens', { name: 'a', kind: { ...strong, digits: 5 } })).status).toBe(400);
  });

  it('each action on its own: what is not allowed is refused', async () => {
    const w = await tokenWorld({ actions: ['password.change', 'token.manage'] });
    const { id } = await giveToken(w, owner);
    const browser = await signedIn(w, appCode(w));
    const calls = [
      ['POST', '/tokens', { name: 'a' }],
      ['POST', '/tokens/existing', { serial: 'AB12', code: '000000' }],
      ['POST', `/tokens/${id}/replacement`, { name: 'a' }],
      ['DELETE', `/tokens/${id}/assignment`],
      ['POST', `/tokens/${id}/synchronisation`, { first: '000000', second: '000000' }],
      ['PUT', `/tokens/${id}/pin`, { pin: '2580' }],
      ['DELETE', `/tokens/${id}/pin`],
    ] as const;
    for (const [method, path, body] of calls)
      expect((await browser.send(method, path, body)).body.code).toBe('not-allowed');
    expect((await browser.send('PATCH', `/tokens/${id}`, { name: 'new' })).status).toBe(204);
    expect(names((await browser.get('/tokens')).body)).toEqual(['new']);
  });

  it('a device by serial number and code: once, and for one person', async () => {
    const w = await tokenWorld();
    await stock(w, 'AB1234', hotp, 30);
    const browser = await signedIn(w);
    const register = (serial: string, code: string) => browser.post('/tokens/existing', { serial, code });
    expect((await register('ZZ9999', pressed(35, hotp))).body.code).toBe('proof-refused');
    expect((await register('AB1234', '000000')).body.code).toBe('proof-refused');
    const made = await register('ab-12 34', pressed(35, hotp));
    expect(made).toMatchObject({
      status: 201,
      body: { serial: 'AB1234', name: 'AB1234', state: 'active', kind: hotp },
    });
    expect(kinds(w)).toEqual(['token-added']);
    // E16: the code that registered it signs in no more.
    expect(await signInWith(w, pressed(35, hotp))).toBe(403);
    expect(await signInWith(w, pressed(36, hotp))).toBe(200);
    expect((await register('AB1234', pressed(37, hotp))).status).toBe(403);
    expect(w.ports.tokenStock.items.get('corp|AB1234')).toMatchObject({ takenBy: owner });
  });

  it('somebody else’s device is no other answer than one that is not there', async () => {
    const w = await tokenWorld();
    await stock(w, 'AB1234', hotp);
    await w.ports.tokenStock.take('corp', 'AB1234', 'corp#somebody');
    const browser = await signedIn(w);
    const answers = [];
    for (const serial of ['AB1234', 'AB1235'])
      answers.push(await browser.post('/tokens/existing', { serial, code: pressed(0, hotp) }));
    const [taken, missing] = answers.map(({ status, body }) => ({ status, ...body, requestId: '' }));
    expect(taken).toEqual(missing);
  });

  it('E5: registering a device and taking one into use count with the sign-in', async () => {
    const w = await tokenWorld();
    await stock(w, 'AB1234', hotp);
    const browser = await signedIn(w);
    const statuses = [];
    for (let turn = 0; turn < 6; turn++)
      statuses.push((await browser.post('/tokens/existing', { serial: 'AB1234', code: '000000' })).status);
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429]);
  });
});

describe('swapping', () => {
  it('the old one works until the new one is confirmed, and is dead from then on', async () => {
    const w = await tokenWorld();
    const old = await giveToken(w, owner);
    const browser = await signedIn(w, appCode(w));
    const made = await browser.post(`/tokens/${old.id}/replacement`, { name: 'new phone' });
    expect(made.status).toBe(201);
    await w.pass(30);
    expect(await signInWith(w, appCode(w))).toBe(200);
    await w.pass(30);
    const { id, secret } = made.body;
    expect((await browser.post(`/tokens/${id}/confirmation`, { code: codeOf(w, secret) })).status).toBe(200);
    expect(names((await browser.get('/tokens')).body)).toEqual(['new phone']);
    expect(await signInWith(w, appCode(w))).toBe(403);
    expect([...w.ports.tokens.items.keys()]).toEqual([id]);
    expect(kinds(w).at(-1)).toBe('token-replaced');
  });

  it('dead at once, also when the old one could not be cleared away, and for good', async () => {
    const w = await tokenWorld();
    const old = await giveToken(w, owner);
    const browser = await signedIn(w, appCode(w));
    const { id, secret } = (await browser.post(`/tokens/${old.id}/replacement`, { name: 'new' })).body;
    const { remove } = w.ports.tokens;
    w.ports.tokens.remove = () => Promise.reject(new Error('the table is away'));
    expect((await browser.post(`/tokens/${id}/confirmation`, { code: codeOf(w, secret) })).status).toBe(500);
    await w.pass(30);
    expect(await signInWith(w, appCode(w))).toBe(403);
    w.ports.tokens.remove = remove;
    await proveFreshly(w, browser);
    expect((await browser.send('DELETE', `/tokens/${id}`)).status).toBe(204);
    expect(w.ports.tokens.items.size).toBe(0);
  });

  it('for a device', async () => {
    const w = await tokenWorld();
    await stock(w, 'AB1234', hotp);
    const { id } = await giveToken(w, owner);
    const browser = await signedIn(w, appCode(w));
    const swap = { serial: 'AB1234', code: pressed(3, hotp), replaces: id };
    expect((await browser.post('/tokens/existing', swap)).status).toBe(201);
    expect(names((await browser.get('/tokens')).body)).toEqual(['AB1234']);
  });
});

describe('out of use, and into it again', () => {
  it('its owner stays without it, and a code takes it back', async () => {
    const w = await tokenWorld();
    const { id } = await giveToken(w, owner);
    const browser = await signedIn(w, appCode(w));
    expect((await browser.send('DELETE', `/tokens/${id}/assignment`)).status).toBe(204);
    expect((await browser.get('/tokens')).body).toMatchObject([{ id, state: 'unassigned' }]);
    expect((await w.ports.people.findById(owner))?.enrolled).toEqual([]);
    await signedIn(w);
    await w.pass(30);
    expect((await browser.post(`/tokens/${id}/assignment`, { code: '000000' })).status).toBe(403);
    expect((await browser.post(`/tokens/${id}/assignment`, { code: appCode(w) })).status).toBe(200);
    expect(await signInWith(w, appCode(w))).toBe(403);
    await w.pass(30);
    expect(await signInWith(w, appCode(w))).toBe(200);
    expect(kinds(w)).toEqual(['token-unassigned', 'token-added']);
  });

  it('E14: a fresh proof for all that decides how one gets in', async () => {
    const w = await tokenWorld();
    const { id } = await giveToken(w, owner);
    const browser = await signedIn(w, appCode(w));
    await w.pass(601);
    const calls = [
      ['POST', '/tokens', { name: 'a' }],
      ['POST', '/tokens/existing', { serial: 'AB12', code: '000000' }],
      ['POST', `/tokens/${id}/replacement`, { name: 'a' }],
      ['POST', `/tokens/${id}/assignment`, { code: '000000' }],
      ['DELETE', `/tokens/${id}/assignment`],
      ['PUT', `/tokens/${id}/pin`, { pin: '2580' }],
      ['DELETE', `/tokens/${id}/pin`],
      ['DELETE', `/tokens/${id}`],
    ] as const;
    for (const [method, path, body] of calls)
      expect((await browser.send(method, path, body)).body.code).toBe('fresh-proof-required');
  });
});

describe('a PIN', () => {
  it('is set, asked for, and removed', async () => {
    const w = await tokenWorld();
    const { id } = await giveToken(w, owner);
    const browser = await signedIn(w, appCode(w));
    expect((await browser.send('PUT', `/tokens/${id}/pin`, { pin: '1234' })).status).toBe(400);
    expect((await browser.send('PUT', `/tokens/${id}/pin`, { pin: '2580' })).status).toBe(204);
    expect((await browser.get('/tokens')).body).toMatchObject([{ pin: 'before' }]);
    await w.pass(30);
    expect(await signInWith(w, appCode(w))).toBe(403);
    expect(await signInWith(w, `2580${appCode(w)}`)).toBe(200);
    expect((await browser.send('DELETE', `/tokens/${id}/pin`)).status).toBe(204);
    await w.pass(30);
    expect(await signInWith(w, appCode(w))).toBe(200);
    expect(kinds(w)).toEqual(['token-pin-set', 'token-pin-removed']);
  });

  it('is not offered where the administrator has none', async () => {
    const w = await tokenWorld({ tokenPin: 'off' });
    const { id } = await giveToken(w, owner);
    const browser = await signedIn(w, appCode(w));
    expect((await browser.send('PUT', `/tokens/${id}/pin`, { pin: '2580' })).body.code).toBe('not-allowed');
  });
});

describe('synchronising', () => {
  const pair = (w: World, at: number) => ({ first: appCode(w, at), second: appCode(w, at + 1) });

  it('a clock that is ten minutes ahead, in the middle of a sign-in: it proves nothing, the next code does', async () => {
    const w = await tokenWorld();
    await giveToken(w, owner);
    const browser = await passwordProven(w);
    const synchronise = (codes: object) => browser.post('/flow/token-synchronisation', codes);
    expect((await synchronise(pair(w, 20))).body.code).toBe('wrong-step');
    await browser.post('/sign-in/session');
    const prove = (code: string) => browser.post('/flow/proofs', { factor: 'token-code', code });
    expect((await prove(appCode(w, 20))).status).toBe(403);
    expect((await synchronise(pair(w, 20))).status).toBe(204);
    for (const at of [20, 21]) expect((await prove(appCode(w, at))).status).toBe(403);
    expect((await browser.post('/sign-in/session')).status).toBe(409);
    expect((await prove(appCode(w, 22))).status).toBe(200);
    expect(kinds(w)).toEqual(['token-synchronised']);
  });

  it('E16: neither codes of the far future nor two that do not follow each other', async () => {
    const w = await tokenWorld();
    const { id } = await giveToken(w, owner);
    const browser = await signedIn(w, appCode(w));
    const synchronise = (codes: object) => browser.post(`/tokens/${id}/synchronisation`, codes);
    expect((await synchronise(pair(w, 41))).status).toBe(403);
    expect((await synchronise({ first: appCode(w, 5), second: appCode(w, 7) })).status).toBe(403);
    expect((await synchronise({ first: appCode(w, 6), second: appCode(w, 5) })).status).toBe(403);
    // Both were accepted before.
    expect((await synchronise(pair(w, -1))).status).toBe(403);
    expect((await synchronise(pair(w, 38))).status).toBe(204);
  });

  it('E5: counts on its own, so that a locked person can still put a clock right, which unlocks', async () => {
    const w = await tokenWorld();
    await giveToken(w, owner, { kind: hotp });
    const browser = await passwordProven(w);
    await browser.post('/sign-in/session');
    const prove = (code: string) => browser.post('/flow/proofs', { factor: 'token-code', code });
    for (let turn = 0; turn < 5; turn++) expect((await prove(pressed(40, hotp))).status).toBe(403);
    expect((await prove(pressed(0, hotp))).status).toBe(429);
    const synchronise = (codes: object) => browser.post('/flow/token-synchronisation', codes);
    for (let turn = 0; turn < 4; turn++)
      expect((await synchronise({ first: '000000', second: '000000' })).status).toBe(403);
    const codes = { first: pressed(40, hotp), second: pressed(41, hotp) };
    expect((await synchronise(codes)).status).toBe(204);
    expect((await prove(pressed(41, hotp))).status).toBe(403);
    expect((await prove(pressed(42, hotp))).status).toBe(200);
  });

  it('E5: five pairs, then none, right or wrong', async () => {
    const w = await tokenWorld();
    await giveToken(w, owner);
    const browser = await passwordProven(w);
    await browser.post('/sign-in/session');
    const synchronise = (codes: object) => browser.post('/flow/token-synchronisation', codes);
    for (let turn = 0; turn < 5; turn++)
      expect((await synchronise({ first: '000000', second: '000000' })).status).toBe(403);
    expect((await synchronise(pair(w, 5))).status).toBe(429);
  });
});
