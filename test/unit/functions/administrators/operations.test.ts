import { describe, expect, it } from '@jest/globals';
import type { Administrator } from '#functions/administrators/administrator.ts';
import type { Notice } from '#functions/notices/notice.ts';
import { SoftwareAuthenticator } from '#test/support/software-authenticator.ts';
import { origin, world } from '../fakes/world.ts';
import type { Browser } from '../fakes/world.ts';
import { signedInAdmin } from './admin-world.ts';
import { codeOf, invited, password, setUpApp, setUpPasskey, signInByCode, told, withApp } from './setup-world.ts';
import type { World } from './setup-world.ts';

const bob = {
  name: 'Bob',
  mail: 'Bob@Corp.example',
  role: 'helpdesk',
  portals: ['demo'],
  directories: 'all',
  language: 'de',
};

/** An owner who signed in by a password and an app a moment ago. */
async function withOwner() {
  const w = await world();
  const { browser, administrator, secret } = await withApp(w, {
    role: 'owner',
    name: 'Olga',
    mail: 'ada@corp.example',
  });
  return { w, owner: browser, id: administrator.id, secret };
}

const tokenIn = (w: World): string => {
  const mails = w.ports.notices.sent.filter((each): each is Notice & { kind: 'admin' } => each.kind === 'admin');
  return mails.findLast(({ setupToken }) => setupToken !== undefined)!.setupToken!;
};

const invite = (owner: Browser, more: object = {}) => owner.post('/admin/administrators', { ...bob, ...more });

/** Bob, who set up a passkey by the link in his mail. */
async function withBob(w: World, owner: Browser, more: object = {}) {
  const { id } = (await invite(owner, more)).body;
  const browser = w.browser();
  const { device } = await setUpPasskey(browser, tokenIn(w));
  return { id: id as string, browser, device };
}

const change = async (owner: Browser, id: string, body: object, etag?: string) => {
  const shown = await owner.get(`/admin/administrators/${id}`);
  const ifMatch = etag ?? (shown.raw.headers!['etag'] as string);
  return sendWith(owner, 'PATCH', `/admin/administrators/${id}`, body, ifMatch);
};

async function sendWith(browser: Browser, method: string, path: string, body: unknown, ifMatch: string) {
  browser.headers = { 'if-match': ifMatch };
  const reply = await browser.send(method, path, body);
  browser.headers = {};
  return reply;
}

describe('administrators', () => {
  it('are invited by mail, set up how they sign in, and are what they were invited as', async () => {
    const { w, owner } = await withOwner();
    const made = await invite(owner);
    expect(made).toMatchObject({ status: 201, body: { state: 'invited', mail: 'Bob@Corp.example'.toLowerCase() } });
    expect(JSON.stringify(made.body)).not.toContain(tokenIn(w).split('.')[1]);
    expect(told(w)).toEqual(expect.arrayContaining(['invited bob@corp.example', 'invited ada@corp.example']));
    const links = w.ports.notices.sent.filter((each) => 'setupToken' in each && each.setupToken !== undefined);
    expect(links.map(({ to }) => to)).toEqual(['bob@corp.example']);
    const browser = w.browser();
    await setUpPasskey(browser, tokenIn(w));
    const { administrator } = (await browser.get('/admin/session')).body;
    expect(administrator).toMatchObject({ name: 'Bob', role: 'helpdesk', portals: ['demo'], language: 'de' });
    const { administrators } = (await owner.get('/admin/administrators')).body;
    expect(
      administrators.map((each: { name: string; state: string; isYou: boolean }) => [
        each.name,
        each.state,
        each.isYou,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['Olga', 'active', true],
        ['Bob', 'active', false],
      ]),
    );
    expect(JSON.stringify(administrators)).not.toMatch(/hash|secret|passkey|revision/i);
  });

  it('have an address of their own, whatever its spelling, and an owner looks after everything', async () => {
    const { owner } = await withOwner();
    expect((await invite(owner, { mail: 'ADA@corp.example' })).body.code).toBe('name-taken');
    // E11: a Kelvin sign is no k.
    expect((await invite(owner, { mail: 'bo\u212a@corp.example' })).status).toBe(400);
    expect((await invite(owner, { name: 'Bob\nBcc: eve@evil.example' })).status).toBe(400);
    expect((await invite(owner, { role: 'owner' })).status).toBe(400);
    expect((await invite(owner, { role: 'owner', portals: 'all' })).status).toBe(201);
  });

  it('are listed page by page', async () => {
    const { w, owner } = await withOwner();
    for (let n = 0; n < 30; n++) await invited(w, { mail: `n${n}@corp.example` });
    const first = (await owner.get('/admin/administrators')).body;
    const second = (await owner.get(`/admin/administrators?cursor=${first.cursor}`)).body;
    expect([first.administrators.length, second.administrators.length, second.cursor]).toEqual([25, 6, undefined]);
    expect((await owner.get('/admin/administrators?cursor=bm8')).status).toBe(404);
  });

  it('have another role at once, when the change was made to what is there', async () => {
    const { w, owner } = await withOwner();
    const { id, browser } = await withBob(w, owner);
    const body = { role: 'auditor', portals: 'all', directories: 'all' };
    const [etag] = [(await owner.get(`/admin/administrators/${id}`)).raw.headers!['etag'] as string];
    expect((await owner.send('PATCH', `/admin/administrators/${id}`, body)).body.code).toBe('precondition-required');
    expect((await change(owner, id, body)).body).toMatchObject({ role: 'auditor', portals: 'all' });
    expect((await change(owner, id, body, etag)).body.code).toBe('stale');
    expect((await browser.get('/admin/session')).body.administrator.role).toBe('auditor');
    expect(told(w)).toEqual(expect.arrayContaining(['role-changed bob@corp.example', 'role-changed ada@corp.example']));
  });

  it('who were disabled are out at once, and come back with what they had, and with no session', async () => {
    const { w, owner } = await withOwner();
    const { id, browser, device } = await withBob(w, owner);
    expect((await owner.send('PUT', `/admin/administrators/${id}/disablement`)).body.state).toBe('disabled');
    expect((await browser.get('/admin/session')).status).toBe(401);
    expect((await owner.send('DELETE', `/admin/administrators/${id}/disablement`)).body.state).toBe('active');
    expect((await browser.get('/admin/session')).status).toBe(401);
    const { options } = (await browser.post('/admin/session/passkey')).body;
    expect((await browser.post('/admin/session', { by: 'passkey', assertion: device.get(options) })).status).toBe(201);
  });

  it('who were removed leave nothing, and their address is free', async () => {
    const { w, owner } = await withOwner();
    const { id, browser } = await withBob(w, owner);
    expect((await owner.send('DELETE', `/admin/administrators/${id}`)).status).toBe(204);
    expect((await browser.get('/admin/session')).status).toBe(401);
    expect((await owner.get(`/admin/administrators/${id}`)).status).toBe(404);
    expect([w.ports.adminCredentials.items.has(id), w.ports.adminCredentials.passkeys.size]).toEqual([false, 0]);
    expect((await invite(owner)).status).toBe(201);
  });

  it('who lost what they sign in with set it up again by a new link; the old things count no more', async () => {
    const { w, owner } = await withOwner();
    const { id, browser, device } = await withBob(w, owner);
    const { options } = (await w.browser().post('/admin/session/passkey')).body;
    expect((await owner.send('DELETE', `/admin/administrators/${id}/factors`)).body.state).toBe('invited');
    expect((await browser.get('/admin/session')).status).toBe(401);
    const assertion = device.get(options);
    expect((await w.browser().post('/admin/session', { by: 'passkey', assertion })).body.code).toBe('proof-refused');
    expect((await owner.send('DELETE', `/admin/administrators/${id}/factors`)).body.code).toBe('wrong-step');
    await w.pass(1);
    const again = w.browser();
    await setUpApp(w, again, tokenIn(w));
    expect((await again.get('/admin/session')).body.administrator.id).toBe(id);
    expect((await again.get('/admin/account')).body.passkeys).toEqual([]);
  });

  it('who are invited get a new link, and the former one is void', async () => {
    const { w, owner } = await withOwner();
    const { id } = (await invite(owner)).body;
    const former = tokenIn(w);
    expect((await owner.send('POST', `/admin/administrators/${id}/invitation`)).status).toBe(200);
    expect(tokenIn(w)).not.toBe(former);
    expect((await w.browser().post('/admin/setup', { token: former })).status).toBe(404);
    expect((await w.browser().post('/admin/setup', { token: tokenIn(w) })).status).toBe(200);
    const me = (await owner.get('/admin/session')).body.administrator.id;
    expect((await owner.send('POST', `/admin/administrators/${me}/invitation`)).body.code).toBe('wrong-step');
  });

  it.each([
    [
      'demoted',
      (owner: Browser, id: string) => change(owner, id, { role: 'auditor', portals: 'all', directories: 'all' }),
    ],
    ['disabled', (owner: Browser, id: string) => owner.send('PUT', `/admin/administrators/${id}/disablement`)],
    ['removed', (owner: Browser, id: string) => owner.send('DELETE', `/admin/administrators/${id}`)],
    ['reset', (owner: Browser, id: string) => owner.send('DELETE', `/admin/administrators/${id}/factors`)],
  ])('the last owner cannot be %s; with another one who only was invited neither; of two, one can', async (_, act) => {
    const { w, owner, id } = await withOwner();
    expect((await act(owner, id)).body.code).toBe('last-owner');
    await invite(owner, { role: 'owner', portals: 'all' });
    expect((await act(owner, id)).body.code).toBe('last-owner');
    const link = tokenIn(w);
    const other = w.browser();
    await setUpPasskey(other, link);
    const otherId = (await other.get('/admin/session')).body.administrator.id;
    const both = await Promise.all([act(owner, otherId), act(other, id)]);
    expect(both.filter(({ status }) => status < 300)).toHaveLength(1);
  });

  it('E14: are changed only by who proved both factors a moment ago', async () => {
    const { w, owner, secret } = await withOwner();
    const { id } = await withBob(w, owner);
    await w.pass(10 * 60);
    const all = [
      ['POST', '/admin/administrators', bob],
      ['PUT', `/admin/administrators/${id}/disablement`],
      ['DELETE', `/admin/administrators/${id}/disablement`],
      ['DELETE', `/admin/administrators/${id}/factors`],
      ['POST', `/admin/administrators/${id}/invitation`],
      ['DELETE', `/admin/administrators/${id}`],
      ['PUT', '/admin/account/password', { password }],
      ['POST', '/admin/account/app/offer', {}],
      ['POST', '/admin/account/passkeys/challenge', {}],
      ['POST', '/admin/account/recovery-codes', {}],
    ] as const;
    for (const [method, path, body] of all)
      expect([path, (await owner.send(method, path, body)).body.code]).toEqual([path, 'fresh-proof-required']);
    const proof = { by: 'password', password, code: codeOf(w, secret) };
    expect((await owner.post('/admin/session/proofs', proof)).status).toBe(200);
    expect((await owner.send('DELETE', `/admin/administrators/${id}`)).status).toBe(204);
  });
});

describe('my account', () => {
  const device = () => new SoftwareAuthenticator(origin);
  const addPasskey = async (browser: Browser, key = device()) => {
    const { options } = (await browser.post('/admin/account/passkeys/challenge')).body;
    return browser.post('/admin/account/passkeys', { name: 'Second', attestation: key.create(options) });
  };

  it('shows what there is, and never what it is', async () => {
    const { owner } = await withOwner();
    const { body } = await owner.get('/admin/account');
    expect(body).toMatchObject({ hasPassword: true, passkeys: [], recoveryCodes: { left: 8, issued: 8 } });
    expect(body.sessions).toEqual([expect.objectContaining({ isThis: true })]);
    expect(JSON.stringify(body)).not.toMatch(/hash|sealed|argon/i);
  });

  it('takes another passkey, and lets one go as long as enough is left', async () => {
    const { w, owner } = await withOwner();
    const added = await addPasskey(owner);
    expect(added.status).toBe(201);
    expect((await owner.send('DELETE', `/admin/account/passkeys/${added.body.id}`)).status).toBe(204);
    expect(told(w)).toEqual(
      expect.arrayContaining(['passkey-added ada@corp.example', 'passkey-removed ada@corp.example']),
    );
    const { browser } = await withBob(w, owner);
    const [only] = (await browser.get('/admin/account')).body.passkeys;
    expect((await browser.send('DELETE', `/admin/account/passkeys/${only.id}`)).body.code).toBe('not-allowed');
    await addPasskey(browser);
    expect((await browser.send('DELETE', `/admin/account/passkeys/${only.id}`)).status).toBe(204);
    // What was removed signs nobody in any more.
    expect(w.ports.adminCredentials.passkeys.size).toBe(1);
  });

  it('of two requests that each take the other passkey away, one is refused', async () => {
    const { w, owner } = await withOwner();
    const { browser } = await withBob(w, owner);
    await addPasskey(browser);
    const { passkeys } = (await browser.get('/admin/account')).body;
    const all = await Promise.all(
      passkeys.map(({ id }: { id: string }) => browser.send('DELETE', `/admin/account/passkeys/${id}`)),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([204, 403]);
  });

  it('takes a new password and ends what the old one may have opened', async () => {
    const { w, owner, secret } = await withOwner();
    const other = w.browser();
    expect((await signInByCode(other, codeOf(w, secret))).status).toBe(201);
    expect((await owner.send('PUT', '/admin/account/password', { password: 'short' })).body.code).toBe('rules-broken');
    const next = 'seven calm herons wading';
    expect((await owner.send('PUT', '/admin/account/password', { password: next })).status).toBe(204);
    expect((await other.get('/admin/session')).status).toBe(401);
    expect((await owner.get('/admin/session')).status).toBe(200);
    await w.pass(60);
    expect((await signInByCode(w.browser(), codeOf(w, secret))).status).toBe(403);
    expect((await signInByCode(w.browser(), codeOf(w, secret), { password: next })).status).toBe(201);
  });

  it('takes a new app by its first code, which signs nobody in; the former one and its codes are void', async () => {
    const { w, owner, secret } = await withOwner();
    const { secret: next, app } = (await owner.post('/admin/account/app/offer')).body;
    const set = (code: string) => owner.send('PUT', '/admin/account/app', { app, code });
    expect((await set('000000')).body.code).toBe('proof-refused');
    const done = await set(codeOf(w, next));
    expect(done.body.codes).toHaveLength(8);
    expect((await signInByCode(w.browser(), codeOf(w, next))).status).toBe(403);
    await w.pass(60);
    expect((await signInByCode(w.browser(), codeOf(w, secret))).status).toBe(403);
    expect((await signInByCode(w.browser(), codeOf(w, next))).status).toBe(201);
    const recoveryCode = done.body.codes[0];
    const body = { by: 'password', mail: 'ada@corp.example', password, recoveryCode };
    expect((await w.browser().post('/admin/session', body)).status).toBe(201);
  });

  it('makes new recovery codes where there is an app for which they stand', async () => {
    const { w, owner } = await withOwner();
    expect((await owner.post('/admin/account/recovery-codes')).body.codes).toHaveLength(8);
    const { browser } = await withBob(w, owner);
    expect((await browser.post('/admin/account/recovery-codes')).body.code).toBe('not-allowed');
  });

  it('ends sessions of one’s own, and of nobody else', async () => {
    const { w, owner, secret } = await withOwner();
    const { browser } = await withBob(w, owner);
    const other = w.browser();
    await signInByCode(other, codeOf(w, secret));
    const sessions: { id: string; isThis: boolean }[] = (await owner.get('/admin/account')).body.sessions;
    const theirs = (await browser.get('/admin/account')).body.sessions[0].id;
    expect((await owner.send('DELETE', `/admin/account/sessions/${theirs}`)).status).toBe(404);
    const { id } = sessions.find(({ isThis }) => !isThis)!;
    expect((await owner.send('DELETE', `/admin/account/sessions/${id}`)).status).toBe(204);
    expect((await other.get('/admin/session')).status).toBe(401);
    expect((await owner.send('DELETE', '/admin/account/sessions')).status).toBe(204);
    expect((await browser.get('/admin/session')).status).toBe(200);
  });

  it('speaks another language, and so do its mails', async () => {
    const w = await world();
    const ada = await signedInAdmin(w, { id: 'ada' } satisfies Partial<Administrator>);
    const changed = await ada.send('PUT', '/admin/account/language', { language: 'de' });
    expect(changed.body.administrator.language).toBe('de');
    expect(w.administrators.get('ada')!.language).toBe('de');
  });
});
