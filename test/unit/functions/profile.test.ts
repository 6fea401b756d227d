import { describe, expect, it } from '@jest/globals';
import type { Notice } from '#functions/notices/notice.ts';
import { personId } from '#functions/ports/person.ts';
import { alice, world } from './fakes/world.ts';
import type { Browser } from './fakes/world.ts';

type World = Awaited<ReturnType<typeof world>>;
const owner = personId('corp', alice.objectGuid);
const newMail = 'alice@home.example';
const newPhone = '+4917012345678';

/** A portal with everything that this is about. */
const open = (countries: string[] = []) =>
  world({
    portal: {
      actions: ['password.reset', 'account.unlock', 'password.change', 'profile.edit'],
      // First, so that a recovery begins without a mail, whose budget would end first.
      recovery: { needed: 1, allowed: ['sms-code', 'email-code'], categories: 1 },
    },
    config: { texts: { countries } },
  });

async function signedIn(w: World): Promise<Browser> {
  const browser = w.browser();
  const flow = await browser.post('/sign-in', { portal: 'demo', login: 'alice', language: 'en' });
  const { operation } = flow.body.sealing.binding;
  await browser.post('/sign-in/password', { operation, sealed: 'sealed' });
  await w.answer({ id: operation, outcome: 'done', objectGuid: alice.objectGuid });
  expect((await browser.post('/sign-in/session')).status).toBe(201);
  return browser;
}

async function freshlyProven(w: World): Promise<Browser> {
  const browser = await signedIn(w);
  await browser.post('/session/challenges', { factor: 'email-code' });
  const code = w.lastCode();
  expect((await browser.post('/session/proofs', { factor: 'email-code', code })).status).toBe(200);
  return browser;
}

const sent = (w: World, kind: Notice['kind']): Notice[] => w.ports.notices.sent.filter((each) => each.kind === kind);
const codeOf = (w: World, kind: 'contact-code' | 'text-code'): string =>
  (sent(w, kind).at(-1) as Notice & { code: string }).code;
const person = (w: World) => w.ports.people.items.get(owner)!.person;
const mail = { kind: 'mail', value: newMail } as const;
const phone = { kind: 'phone', value: newPhone } as const;
const begin = (browser: Browser, contact: object) => browser.post('/profile/contact-codes', contact);
const confirm = (browser: Browser, contact: object) => browser.post('/profile/contacts', contact);
const remove = (browser: Browser, kind: string) => browser.send('DELETE', `/profile/contacts/${kind}`);

describe('a new e-mail address', () => {
  it('counts after its own code; until then nothing has changed', async () => {
    const w = await open();
    const browser = await freshlyProven(w);
    expect((await begin(browser, mail)).body).toEqual({ digits: 6, expiresAt: '2026-11-21T08:10:00.000Z' });
    expect(sent(w, 'contact-code')).toMatchObject([{ to: newMail }]);
    expect(person(w)).not.toHaveProperty('ownMail');
    const code = codeOf(w, 'contact-code');
    const answer = await confirm(browser, { ...mail, code });
    expect(answer.body.mail).toEqual({ shown: 'a…@home.example', isOwn: true, directory: 'a…@mail.example' });
    expect(person(w).ownMail).toBe(newMail);
    // Whoever was reached until now is told, with the way to say "this was not me".
    expect(sent(w, 'mail-changed')).toMatchObject([{ to: 'alice@mail.example', reportToken: expect.any(String) }]);
    // From here on codes and notices go there: in this session too.
    await browser.send('PUT', '/profile/names', { givenName: 'Ali', surname: 'Example' });
    expect(sent(w, 'names-changed')).toMatchObject([{ to: newMail }]);
    const recovering = w.browser();
    await recovering.post('/recovery', { portal: 'demo', login: 'alice', purpose: 'reset', language: 'en' });
    await recovering.post('/flow/challenges', { factor: 'email-code' });
    expect(sent(w, 'code').at(-1)).toMatchObject({ to: newMail });
    expect(await confirm(browser, { ...mail, code })).toMatchObject({ status: 403, body: { code: 'proof-refused' } });
  });

  it('E14: is not begun, nor the old one given up, without a fresh proof', async () => {
    const w = await open();
    const browser = await signedIn(w);
    for (const answer of [await begin(browser, mail), await remove(browser, 'mail')]) {
      expect(answer).toMatchObject({ status: 403, body: { code: 'fresh-proof-required' } });
    }
    expect(sent(w, 'contact-code')).toEqual([]);
  });

  it('E9: its code is worth nothing for another address, in another session, or as another factor', async () => {
    const w = await open();
    const [browser, other] = [await freshlyProven(w), await freshlyProven(w)];
    await begin(browser, mail);
    const code = codeOf(w, 'contact-code');
    const refused = { status: 403, body: { code: 'proof-refused' } };
    expect(await confirm(browser, { kind: 'mail', value: 'eve@evil.example', code })).toMatchObject(refused);
    expect(await confirm(other, { ...mail, code })).toMatchObject(refused);
    expect(await browser.post('/session/proofs', { factor: 'email-code', code })).not.toMatchObject({ status: 200 });
    expect(person(w)).not.toHaveProperty('ownMail');
    expect((await confirm(browser, { ...mail, code })).status).toBe(200);
  });

  it('E12: its code expires, is used once of many at once, and an earlier one is void', async () => {
    const w = await open();
    const browser = await freshlyProven(w);
    await begin(browser, mail);
    const first = codeOf(w, 'contact-code');
    await begin(browser, mail);
    const code = codeOf(w, 'contact-code');
    if (first !== code) expect((await confirm(browser, { ...mail, code: first })).status).toBe(403);
    const answers = await Promise.all([1, 2, 3].map(() => confirm(browser, { ...mail, code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403]);
    await begin(browser, { kind: 'mail', value: 'late@home.example' });
    await w.pass(600);
    const late = { kind: 'mail', value: 'late@home.example', code: codeOf(w, 'contact-code') };
    expect((await confirm(browser, late)).status).toBe(403);
  });

  it('E5, E6: five wrong codes, and the right one answers the same', async () => {
    const w = await open();
    const browser = await freshlyProven(w);
    await begin(browser, mail);
    const code = codeOf(w, 'contact-code');
    const wrong = code === '000000' ? '000001' : '000000';
    for (let n = 0; n < 5; n++) expect((await confirm(browser, { ...mail, code: wrong })).status).toBe(403);
    const [a, b] = [await confirm(browser, { ...mail, code: wrong }), await confirm(browser, { ...mail, code })];
    expect([a.status, a.body.code, a.body.retryAt]).toEqual([b.status, b.body.code, b.body.retryAt]);
    expect(a.status).toBe(429);
  });

  it('E10, E11, W7: one plain address, or nothing is sent', async () => {
    const w = await open();
    const browser = await freshlyProven(w);
    for (const value of [
      ['a@b.example', 'c@d.example'],
      { to: 'a@b.example' },
      'a@b.example,c@d.example',
      'a@b.example\r\nBcc: eve@evil.example',
      'alice@\u212Aail.example',
      'al\u0131ce@mail.example',
      'alice＠mail.example',
    ]) {
      expect([value, (await begin(browser, { kind: 'mail', value })).status]).toEqual([value, 400]);
    }
    expect((await begin(browser, { ...mail, to: 'eve@evil.example' })).status).toBe(400);
    expect(sent(w, 'contact-code')).toEqual([]);
  });

  it('E18: few codes per person, and per address whoever asks', async () => {
    const w = await open();
    const browser = await freshlyProven(w);
    const statuses = [];
    for (let n = 0; n < 6; n++) statuses.push((await begin(browser, mail)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    await w.pass(3600);
    const later = await freshlyProven(w);
    // The address has had its share for the day; another one has not.
    expect((await begin(later, { ...mail, value: newMail.toUpperCase() })).status).toBe(429);
    expect((await begin(later, { kind: 'mail', value: 'other@home.example' })).status).toBe(200);
  });

  it('the directory’s own address, proven, is the directory’s again; so it is once the own one is removed', async () => {
    const w = await open();
    const browser = await freshlyProven(w);
    await w.ports.people.setOwn(owner, { ownMail: newMail });
    await begin(browser, { kind: 'mail', value: 'alice@mail.example' });
    await confirm(browser, { kind: 'mail', value: 'alice@mail.example', code: codeOf(w, 'contact-code') });
    expect(person(w)).not.toHaveProperty('ownMail');
    expect((await remove(browser, 'mail')).status).toBe(404);
    await w.ports.people.setOwn(owner, { ownMail: newMail });
    expect((await remove(browser, 'mail')).body.mail).toEqual({ shown: 'a…@mail.example', isOwn: false });
    expect(sent(w, 'mail-changed').at(-1)).toMatchObject({ to: newMail });
  });
});

describe('a phone number', () => {
  it('gets a code, opens a recovery, and is told when it is replaced', async () => {
    const w = await open();
    const browser = await freshlyProven(w);
    expect((await begin(browser, { ...phone, value: '+49 170 / 123 456 78' })).status).toBe(200);
    expect(sent(w, 'text-code')).toMatchObject([{ to: newPhone }]);
    const answer = await confirm(browser, { ...phone, code: codeOf(w, 'text-code') });
    expect(answer.body.phone).toEqual({ shown: '+49 … 78', isOffered: true, countries: [] });
    expect(person(w)).toMatchObject({ ownPhone: newPhone, enrolled: ['sms-code'] });
    expect(sent(w, 'phone-changed')).toMatchObject([{ to: 'alice@mail.example' }]);

    const anna = w.browser();
    await anna.post('/recovery', { portal: 'demo', login: 'alice', purpose: 'reset', language: 'en' });
    const asked = await anna.post('/flow/challenges', { factor: 'sms-code' });
    expect(asked.body.begun['sms-code']).not.toHaveProperty('sentTo');
    const proven = await anna.post('/flow/proofs', { factor: 'sms-code', code: codeOf(w, 'text-code') });
    expect(proven.body).toMatchObject({ state: 'proven', gate: { proven: ['sms-code'] } });

    await begin(browser, { kind: 'phone', value: '+12025550123' });
    await confirm(browser, { kind: 'phone', value: '+12025550123', code: codeOf(w, 'text-code') });
    expect(sent(w, 'text-number-gone')).toMatchObject([{ to: newPhone }]);
    expect((await remove(browser, 'phone')).body.phone).toEqual({ isOffered: true, countries: [] });
    expect(sent(w, 'phone-removed')).toHaveLength(1);
    expect(sent(w, 'text-number-gone')).toHaveLength(2);
    expect(person(w).enrolled).toEqual([]);
  });

  it('is asked for only where it is of use, and only of countries that the deployment named', async () => {
    const w = await open(['+49']);
    const browser = await freshlyProven(w);
    const refused = { status: 403, body: { code: 'not-allowed' } };
    expect(await begin(browser, { kind: 'phone', value: '+88213123456' })).toMatchObject(refused);
    expect((await begin(browser, phone)).status).toBe(200);
    const actions = ['password.reset', 'profile.edit'] as never;
    for (const [portal, texts] of [
      [{ actions, recovery: { needed: 1, allowed: ['email-code'], categories: 1 } }, { countries: [] }],
      [{ actions, recovery: { needed: 1, allowed: ['email-code', 'sms-code'], categories: 1 } }, undefined],
    ] as const) {
      const other = await world({ portal: portal as never, ...(texts && { config: { texts: { countries: [] } } }) });
      const tab = await freshlyProven(other);
      expect((await tab.get('/profile')).body.phone.isOffered).toBe(false);
      expect(await begin(tab, phone)).toMatchObject(refused);
      expect(sent(other, 'text-code')).toEqual([]);
    }
  });
});

describe('a code by text message in a recovery', () => {
  const recover = async (w: World, login: string, address = '198.51.100.7') => {
    const browser = w.browser();
    browser.address = address;
    await browser.post('/recovery', { portal: 'demo', login, purpose: 'reset', language: 'en' });
    return { browser, asked: await browser.post('/flow/challenges', { factor: 'sms-code' }) };
  };

  it('E1, E2: whoever is named, with a number or without, everything answers alike', async () => {
    const shapes = [];
    for (const login of ['alice', 'nobod']) {
      for (const hasPhone of [true, false]) {
        const w = await open();
        if (hasPhone) await w.ports.people.setOwn(owner, { ownPhone: newPhone, ownMail: newMail });
        const asked = [];
        for (let n = 0; n < 7; n++) asked.push((await recover(w, login)).asked);
        const told = asked.map(({ status, body }) => [status, body.code, Object.keys(body), body.begun, body.gate]);
        shapes.push([told, sent(w, 'text-code').map(({ to }) => (to === null ? 0 : 1)).length]);
      }
    }
    expect(shapes[1]).toEqual(shapes[0]);
    expect(shapes[2]).toEqual(shapes[0]);
    expect(shapes[3]).toEqual(shapes[0]);
    expect(JSON.stringify(shapes[0])).toContain('too-many-tries');
  });

  it('E18: a number that several people share gets its share and no more, and nobody sees that it had it', async () => {
    const people = ['ann', 'ben', 'cat'].map((samAccountName, n) => ({
      ...alice,
      ...{ objectGuid: `0a1b2c3d-0000-4000-8000-00000000000${n}`, samAccountName, userPrincipalName: samAccountName },
    }));
    const w = await world({
      people,
      portal: { recovery: { needed: 1, allowed: ['email-code', 'sms-code'], categories: 1 } },
      config: { texts: { countries: [] } },
    });
    for (const { objectGuid } of people) {
      await w.ports.people.setOwn(personId('corp', objectGuid), { ownPhone: newPhone });
    }
    const statuses = [];
    for (const login of ['ann', 'ben', 'cat']) {
      for (let n = 0; n < 4; n++) statuses.push((await recover(w, login, `198.51.${n}.7`)).asked.status);
    }
    expect(statuses.every((status) => status === 200)).toBe(true);
    expect(sent(w, 'text-code').filter(({ to }) => to === newPhone)).toHaveLength(8);
    expect(sent(w, 'text-code')).toHaveLength(12);
  });

  it('W9: one address cannot ask for many, whoever it names; what was refused there costs no person a try', async () => {
    const w = await open();
    const statuses = [];
    for (let n = 0; n < 11; n++) statuses.push((await recover(w, `name${n}`)).asked.status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
    expect((await recover(w, 'alice')).asked.status).toBe(429);
    await w.ports.people.setOwn(owner, { ownPhone: newPhone });
    for (let n = 0; n < 5; n++) expect((await recover(w, 'alice', '203.0.113.9')).asked.status).toBe(200);
  });

  it('goes nowhere once the deployment sends none, or its country was closed', async () => {
    const w = await open(['+43']);
    await w.ports.people.setOwn(owner, { ownPhone: newPhone });
    expect((await recover(w, 'alice')).asked.status).toBe(200);
    expect(sent(w, 'text-code')).toMatchObject([{ to: null }]);
  });

  it('counts for a fresh proof on no portal whose administrator did not allow it', async () => {
    const w = await world({ config: { texts: { countries: [] } } });
    await w.ports.people.setOwn(owner, { ownPhone: newPhone });
    const browser = await signedIn(w);
    expect((await browser.get('/session/proof')).body.choices).toEqual(['email-code']);
    const refused = { status: 403, body: { code: 'not-allowed' } };
    expect(await browser.post('/session/challenges', { factor: 'sms-code' })).toMatchObject(refused);
  });

  it('is shown masked where it went in a fresh proof, where the person is known', async () => {
    const w = await open();
    await w.ports.people.setOwn(owner, { ownPhone: newPhone });
    const browser = await signedIn(w);
    const text = await browser.post('/session/challenges', { factor: 'sms-code' });
    expect(text.body.begun['sms-code'].sentTo).toBe('+49 … 78');
    const letter = await browser.post('/session/challenges', { factor: 'email-code' });
    expect(letter.body.begun['email-code'].sentTo).toBe('a…@mail.example');
  });
});

describe('names', () => {
  it('are shown as their owner writes them, and passwords are still checked against those of the directory', async () => {
    const w = await open();
    const browser = await signedIn(w);
    const changed = await browser.send('PUT', '/profile/names', { givenName: ' Ali ', surname: 'Neu' });
    expect(changed.body).toMatchObject({ givenName: 'Ali', surname: 'Neu', displayName: 'Ali Neu' });
    const session = (await browser.get('/session')).body;
    expect(session.displayName).toBe('Ali Neu');
    expect(session.demands.names).toEqual({ samAccountName: 'alice', displayName: 'Alice Example' });
    expect(sent(w, 'names-changed')).toMatchObject([{ to: 'alice@mail.example' }]);
    for (const givenName of ['', '<b>\n', 'x'.repeat(65), 'Ann\u202E', ['Ann']]) {
      expect((await browser.send('PUT', '/profile/names', { givenName, surname: 'Neu' })).status).toBe(400);
    }
  });

  it('and all the rest are nobody’s business where the portal does not allow it', async () => {
    const w = await world();
    const browser = await freshlyProven(w);
    for (const answer of [
      await browser.get('/profile'),
      await browser.send('PUT', '/profile/names', { givenName: 'A', surname: 'B' }),
      await begin(browser, mail),
      await confirm(browser, { ...mail, code: '000000' }),
      await remove(browser, 'phone'),
    ]) {
      expect(answer).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    }
  });
});
