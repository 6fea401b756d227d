import { describe, expect, it } from '@jest/globals';
import { createOwner } from '#functions/administrators/create-owner.ts';
import { hashOfToken } from '#functions/flows/new-flow.ts';
import { systemRandom } from '#functions/random.ts';
import { SoftwareAuthenticator } from '#test/support/software-authenticator.ts';
import type { Bend } from '#test/support/software-authenticator.ts';
import { origin, world } from '../fakes/world.ts';
import type { Browser } from '../fakes/world.ts';
import { signedInAdmin } from './admin-world.ts';
import { codeOf, invited, password, setUpApp, setUpPasskey, signInByCode, told, withApp } from './setup-world.ts';

const when = (w: { now: () => Date }) => ({ now: w.now(), random: systemRandom });
const adminCookie = '__Host-latchkey-admin';

describe('a link by which an administrator sets up how they sign in', () => {
  it('leads to a password and an app, signs them in, and is used up', async () => {
    const w = await world();
    const [{ administrator, token }, browser] = [await invited(w, { role: 'owner' }), w.browser()];
    const shown = await browser.post('/admin/setup', { token });
    expect(shown).toMatchObject({ status: 200, body: { name: 'Ada', mail: 'ada@corp.example', role: 'owner' } });
    const { reply, recoveryCodes } = await setUpApp(w, browser, token);
    expect(reply).toMatchObject({ status: 201, body: { session: { administrator: { id: administrator.id } } } });
    expect(new Set(recoveryCodes).size).toBe(8);
    expect((await browser.get('/admin/session')).body.administrator).toMatchObject({ name: 'Ada', role: 'owner' });
    expect(w.ports.administrators.ownerList.members).toEqual([administrator.id]);
    expect(told(w)).toEqual(['set-up ada@corp.example']);
    for (const path of ['', '/app', '/passkey'])
      expect((await w.browser().post(`/admin/setup${path}`, { token })).status).toBe(404);
    const kept = JSON.stringify([...w.ports.adminCredentials.items.values()]);
    for (const secret of [
      password,
      token.split('.')[1]!,
      ...recoveryCodes,
      ...recoveryCodes.map((c) => c.replaceAll('-', '')),
    ])
      expect(kept).not.toContain(secret);
  });

  it('E12: of two at once that set up different things, one counts', async () => {
    const w = await world();
    const { token } = await invited(w);
    const [one, other] = await Promise.all([setUpApp(w, w.browser(), token), setUpPasskey(w.browser(), token)]);
    expect([one.reply.status, other.reply.status].sort()).toEqual([201, 404]);
    const [kept] = [...w.ports.adminCredentials.items.values()];
    expect([kept!.app !== undefined, kept!.passkeys.length > 0].filter(Boolean)).toHaveLength(1);
  });

  it('is worth nothing after a day, for somebody else, when it was replaced, and for who was disabled', async () => {
    const w = await world();
    const { administrator, token } = await invited(w);
    const [id, secret] = token.split('.') as [string, string];
    const other = await invited(w, { mail: 'bob@corp.example' });
    const status = async (text: string) => (await w.browser().post('/admin/setup', { token: text })).status;
    expect(await status(token)).toBe(200);
    expect(await status(`${other.administrator.id}.${secret}`)).toBe(404);
    expect(await status(`${id}.${'A'.repeat(43)}`)).toBe(404);
    w.administrators.set(id, { ...administrator, isDisabled: true });
    expect(await status(token)).toBe(404);
    w.administrators.set(id, administrator);
    await w.pass(24 * 60 * 60);
    expect(await status(token)).toBe(404);
  });

  it.each([
    ['a short password', { password: 'short' }, 'rules-broken'],
    ['an own name in it', { password: 'ada-likes-otters' }, 'rules-broken'],
    ['a wrong code', { code: '000000' }, 'proof-refused'],
    ['the key of another link', { app: 'other' }, 'proof-refused'],
  ])('refuses %s, and can be used again', async (_, wrong: Record<string, string>, code) => {
    const w = await world();
    const [{ token }, browser] = [await invited(w), w.browser()];
    const { secret, app } = (await browser.post('/admin/setup/app', { token })).body;
    const other = await invited(w, { mail: 'bob@corp.example' });
    const foreign = (await browser.post('/admin/setup/app', { token: other.token })).body;
    const taken = wrong['app'] === undefined ? { app, secret } : foreign;
    const typed = wrong['code'] ?? codeOf(w, taken.secret);
    const body = {
      token,
      by: 'password',
      password: wrong['password'] ?? password,
      app: { app: taken.app, code: typed },
    };
    expect((await browser.post('/admin/setup/factors', body)).body.code).toBe(code);
    const right = { ...body, password, app: { app, code: codeOf(w, secret) } };
    expect((await browser.post('/admin/setup/factors', right)).status).toBe(201);
  });

  it('takes no passkey that does not check who uses it', async () => {
    const w = await world();
    const { token } = await invited(w);
    const device = new SoftwareAuthenticator(origin, { isVerifying: false });
    expect((await setUpPasskey(w.browser(), token, device)).reply.body.code).toBe('proof-refused');
  });
});

describe('signing in by a password and a code', () => {
  it('takes both, once, and gives a cookie of its own', async () => {
    const w = await world();
    const { secret } = await withApp(w);
    const browser = w.browser();
    browser.cookies.set(adminCookie, 'A'.repeat(43));
    const code = codeOf(w, secret);
    const reply = await signInByCode(browser, code);
    expect(reply).toMatchObject({ status: 201, body: { administrator: { name: 'Ada', mail: 'ada@corp.example' } } });
    expect(browser.cookies.get(adminCookie)).not.toBe('A'.repeat(43));
    expect((await browser.get('/admin/session')).status).toBe(200);
    // E17: the code was used up, also for somebody who knows the password.
    expect((await signInByCode(w.browser(), code)).body.code).toBe('proof-refused');
  });

  it('E17: of many at once with one code, one gets in', async () => {
    const w = await world();
    const { secret } = await withApp(w);
    const code = codeOf(w, secret);
    const all = await Promise.all(Array.from({ length: 5 }, () => signInByCode(w.browser(), code)));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('E1, E6: answers the same whatever is wrong, and for nobody', async () => {
    const w = await world();
    const { administrator, secret } = await withApp(w);
    const appearance = async (more: object, code = codeOf(w, secret)) => {
      const { raw, body } = await signInByCode(w.browser(), code, more);
      return [raw.statusCode, raw.headers, raw.cookies, { ...body, requestId: '' }];
    };
    const wrong = await appearance({ password: 'something else' });
    expect(wrong[0]).toBe(403);
    expect(await appearance({}, '000000')).toEqual(wrong);
    expect(await appearance({ mail: 'nobody@corp.example' })).toEqual(wrong);
    w.administrators.set(administrator.id, { ...administrator, activatedAtMs: 1, isDisabled: true });
    expect(await appearance({})).toEqual(wrong);
  });

  it.each([
    ['somebody', 'ada@corp.example'],
    ['nobody', 'nobody@corp.example'],
  ])(
    'E2, E4, E6: five tries an hour for %s, in any spelling and from any browser, also the right one',
    async (_, mail) => {
      const w = await world();
      const { secret } = await withApp(w);
      const spellings = [mail, mail.toUpperCase(), ` ${mail} `];
      const codes = [];
      for (let n = 0; n < 6; n++) {
        const browser = w.browser();
        browser.address = `198.51.100.${n}`;
        const typed = { mail: spellings[n % 3], password: 'something else' };
        codes.push((await signInByCode(browser, codeOf(w, secret), typed)).body.code);
      }
      expect(codes).toEqual([...Array.from({ length: 5 }, () => 'proof-refused'), 'too-many-tries']);
      const right = await signInByCode(w.browser(), codeOf(w, secret), { mail });
      expect(right.body.code).toBe('too-many-tries');
      await w.pass(60 * 60);
      // E7: after that the counter begins anew.
      const later = await signInByCode(w.browser(), codeOf(w, secret), { mail });
      expect(later.status).toBe(mail.startsWith('ada') ? 201 : 403);
    },
  );

  it('E4: a concurrent burst does not exceed the tries', async () => {
    const w = await world();
    await withApp(w);
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) => {
        const browser = w.browser();
        browser.address = `198.51.100.${n}`;
        return signInByCode(browser, '000000');
      }),
    );
    expect(all.filter(({ body }) => body.code === 'proof-refused')).toHaveLength(5);
  });

  it('W9: one address tries thirty an hour, whoever it names', async () => {
    const w = await world();
    const codes = [];
    for (let n = 0; n < 32; n++) {
      if (n % 15 === 14) await w.pass(60);
      codes.push((await signInByCode(w.browser(), '000000', { mail: `n${n}@corp.example` })).body.code);
    }
    expect(codes.filter((code) => code === 'proof-refused')).toHaveLength(30);
  });

  it('takes a recovery code in the place of the app’s, once, and tells them', async () => {
    const w = await world();
    const { recoveryCodes } = await withApp(w);
    const body = { by: 'password', mail: 'ada@corp.example', password, recoveryCode: recoveryCodes[3]!.toLowerCase() };
    const all = await Promise.all([1, 2, 3].map(() => w.browser().post('/admin/session', body)));
    expect(all.map(({ status }) => status).sort()).toEqual([201, 403, 403]);
    expect(told(w).filter((each) => each.startsWith('recovery-code-used'))).toHaveLength(1);
    const wrong = { ...body, password: 'something else', recoveryCode: recoveryCodes[4] };
    expect((await w.browser().post('/admin/session', wrong)).status).toBe(403);
    expect((await w.browser().post('/admin/session', { ...wrong, password })).status).toBe(201);
  });

  it('is told by mail when it comes from where nobody was seen, and not again', async () => {
    const w = await world();
    const { secret, browser } = await withApp(w);
    const count = () => told(w).filter((each) => each.startsWith('new-sign-in')).length;
    await signInByCode(browser, codeOf(w, secret));
    expect(count()).toBe(0);
    await w.pass(60);
    const other = w.browser();
    Object.assign(other, {
      address: '203.0.113.9',
      headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' },
    });
    await signInByCode(other, codeOf(w, secret));
    expect(count()).toBe(1);
    await w.pass(60);
    await signInByCode(other, codeOf(w, secret));
    expect(count()).toBe(1);
  });
});

describe('signing in by a passkey', () => {
  const begun = async () => {
    const w = await world();
    const [{ administrator, token }, browser] = [await invited(w), w.browser()];
    const { device } = await setUpPasskey(browser, token);
    return { w, administrator, browser, device };
  };
  const ask = async (browser: Browser) => (await browser.post('/admin/session/passkey')).body.options;
  const answer = (browser: Browser, assertion: unknown) => browser.post('/admin/session', { by: 'passkey', assertion });

  it('needs no name, and works once', async () => {
    const { w, device } = await begun();
    const browser = w.browser();
    const options = await ask(browser);
    expect(options).toMatchObject({ allowCredentials: [], userVerification: 'required' });
    const assertion = device.get(options);
    const all = await Promise.all([1, 2, 3].map(() => answer(w.browser(), assertion)));
    expect(all.map(({ status }) => status).sort()).toEqual([201, 403, 403]);
    // W9: who only asks leaves nothing behind.
    const before = w.ports.challenges.items.size;
    await ask(w.browser());
    expect(w.ports.challenges.items.size).toBe(before);
  });

  it.each<[string, Bend]>([
    ['another page', { origin: 'https://evil.example' }],
    ['another host', { rpId: 'evil.example' }],
    ['a frame', { crossOrigin: true }],
    ['a challenge that is not ours', { challenge: 'A'.repeat(75) }],
    ['nobody who was checked', { isUserVerified: false }],
    ['another handle', { userHandle: 'A'.repeat(43) }],
    ['no handle', { userHandle: null }],
    ['a counter that stands still', { counter: 0 }],
  ])('is refused to %s', async (_, bend) => {
    const { w, device } = await begun();
    await answer(w.browser(), device.get(await ask(w.browser())));
    const reply = await answer(w.browser(), device.get(await ask(w.browser()), bend));
    expect(reply.body.code).toBe('proof-refused');
  });

  it('E9, E12: takes no challenge that was asked for something else, nor one that is old', async () => {
    const { w, browser, device } = await begun();
    const forProof = (await browser.post('/admin/session/challenges')).body.options;
    expect((await answer(w.browser(), device.get(forProof))).body.code).toBe('proof-refused');
    const options = await ask(w.browser());
    await w.pass(10 * 60);
    expect((await answer(w.browser(), device.get(options))).body.code).toBe('proof-refused');
  });

  it('is refused to who was disabled, and what was opened before is over', async () => {
    const { w, administrator, browser, device } = await begun();
    expect((await browser.get('/admin/session')).status).toBe(200);
    w.administrators.set(administrator.id, { ...w.administrators.get(administrator.id)!, isDisabled: true });
    expect((await browser.get('/admin/session')).body.code).toBe('admin-session-required');
    expect((await answer(w.browser(), device.get(await ask(w.browser())))).body.code).toBe('proof-refused');
  });
});

describe('a session of the console', () => {
  it('ends after half an hour without a request, after twelve in all, and when they sign out', async () => {
    const w = await world();
    const { secret } = await withApp(w);
    const browser = w.browser();
    await signInByCode(browser, codeOf(w, secret));
    const isOpen = async () => (await browser.get('/admin/session')).status === 200;
    for (let n = 0; n < 28; n++) {
      await w.pass(25 * 60);
      expect(await isOpen()).toBe(true);
    }
    await w.pass(25 * 60);
    expect(await isOpen()).toBe(false);
    await signInByCode(browser, codeOf(w, secret));
    await w.pass(30 * 60);
    expect(await isOpen()).toBe(false);
    await signInByCode(browser, codeOf(w, secret));
    const kept = browser.cookies.get(adminCookie)!;
    expect((await browser.send('DELETE', '/admin/session')).status).toBe(204);
    expect(browser.cookies.has(adminCookie)).toBe(false);
    browser.cookies.set(adminCookie, kept);
    expect(await isOpen()).toBe(false);
  });

  it('goes by the role that the record says now', async () => {
    const w = await world();
    const ada = await signedInAdmin(w, { id: 'ada', role: 'administrator' });
    expect((await ada.get('/admin/session')).body.administrator.permissions).toContain('resources.write');
    w.administrators.set('ada', { ...w.administrators.get('ada')!, role: 'auditor' });
    expect((await ada.get('/admin/session')).body.administrator.permissions).not.toContain('resources.write');
  });

  it('is fresh for ten minutes after both factors were proven, and again after they were proven again', async () => {
    const w = await world();
    const { secret, browser } = await withApp(w);
    const until = async () => Date.parse((await browser.get('/admin/session')).body.freshUntil) - w.now().getTime();
    await w.pass(9 * 60);
    expect(await until()).toBeLessThanOrEqual(0);
    const prove = (more: object) =>
      browser.post('/admin/session/proofs', { by: 'password', password, code: codeOf(w, secret), ...more });
    expect((await prove({ code: '000000' })).body.code).toBe('proof-refused');
    expect((await prove({})).status).toBe(200);
    expect(await until()).toBe(10 * 60 * 1000);
    expect((await prove({})).body.code).toBe('proof-refused');
  });

  it('E5: fresh proofs count on the same tries as the sign-in', async () => {
    const w = await world();
    const { secret, browser } = await withApp(w);
    for (let n = 0; n < 5; n++)
      await browser.post('/admin/session/proofs', { by: 'password', password, code: '000000' });
    expect((await signInByCode(w.browser(), codeOf(w, secret))).body.code).toBe('too-many-tries');
  });

  it('who guesses at a password keeps nobody from their passkey, and setting up again opens what is closed', async () => {
    const w = await world();
    const [{ administrator, token }, browser] = [await invited(w), w.browser()];
    const { device } = await setUpPasskey(browser, token);
    for (let n = 0; n < 6; n++) await signInByCode(w.browser(), '000000');
    const { options } = (await browser.post('/admin/session/challenges')).body;
    const proof = { by: 'passkey', assertion: device.get(options) };
    expect((await browser.post('/admin/session/proofs', proof)).status).toBe(200);
    expect((await browser.post('/admin/session/proofs', proof)).body.code).toBe('proof-refused');
    expect((await signInByCode(w.browser(), '000000')).body.code).toBe('too-many-tries');
    const { token: again } = await createOwner(w.ports, { ...administrator, mail: 'ada@corp.example' }, when(w));
    await w.pass(1);
    const { secret } = await setUpApp(w, w.browser(), again);
    await w.pass(60);
    expect((await signInByCode(w.browser(), codeOf(w, secret))).status).toBe(201);
  });

  it('W4: no cookie of a person is worth anything in its place, and it opens nothing of theirs', async () => {
    const w = await world();
    const ada = await signedInAdmin(w);
    const token = ada.cookies.get(adminCookie)!;
    for (const name of ['session', 'flow', 'restore']) {
      const browser = w.browser();
      browser.cookies.set(`__Host-latchkey-${name}`, token);
      expect((await browser.get('/admin/session')).body.code).toBe('admin-session-required');
      expect((await browser.get('/session')).status).toBe(401);
    }
    expect(w.ports.sessions.items.has(hashOfToken(token))).toBe(false);
  });
});
