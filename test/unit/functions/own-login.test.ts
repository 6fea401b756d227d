import { describe, expect, it } from '@jest/globals';
import type { SyncedPerson } from '#shared/protocol/bridge-message.ts';
import type { PortalConfig } from '#functions/environment.ts';
import { personId } from '#functions/ports/person.ts';
import { alice, world } from './fakes/world.ts';
import type { Browser } from './fakes/world.ts';

type World = Awaited<ReturnType<typeof world>>;
const owner = personId('corp', alice.objectGuid);
const bob: SyncedPerson = {
  ...{ objectGuid: '0a1b2c3d-0000-4000-8000-000000000b0b', samAccountName: 'bob', mail: 'bob@mail.example' },
  ...{ userPrincipalName: 'robert@corp.example', isDisabled: false, isProtected: false },
};

const open = (portal: Partial<PortalConfig> = {}) =>
  world({
    people: [alice, bob],
    portal: {
      actions: ['password.reset', 'password.change', 'profile.edit'],
      recovery: { needed: 1, allowed: ['email-code'], categories: 1 },
      profile: { ownLogin: true },
      ...portal,
    },
  });

async function signIn(w: World, login: string, person = alice): Promise<Browser> {
  const browser = w.browser();
  const flow = await browser.post('/sign-in', { portal: 'demo', login, language: 'en' });
  const { operation } = flow.body.sealing.binding;
  await browser.post('/sign-in/password', { operation, sealed: 'sealed' });
  await w.answer({ id: operation, outcome: 'done', objectGuid: person.objectGuid });
  expect((await browser.post('/sign-in/session')).status).toBe(201);
  return browser;
}

async function proven(w: World, login = 'alice', person = alice): Promise<Browser> {
  const browser = await signIn(w, login, person);
  await browser.post('/session/challenges', { factor: 'email-code' });
  expect((await browser.post('/session/proofs', { factor: 'email-code', code: w.lastCode() })).status).toBe(200);
  return browser;
}

const choose = (browser: Browser, login: string) => browser.send('PUT', '/profile/login', { login });
const remove = (browser: Browser) => browser.send('DELETE', '/profile/login');
const person = (w: World) => w.ports.people.items.get(owner)!.person;
const told = (w: World, kind: string) => w.ports.notices.sent.filter((each) => each.kind === kind);

describe('a name to sign in by', () => {
  it('is valid beside that of the directory, in any case, and its owner is told', async () => {
    const w = await open();
    const browser = await proven(w);
    const answer = await choose(browser, 'Ally.Cat');
    expect(answer.body.login).toEqual({ directory: 'alice', own: 'ally.cat', isOffered: true });
    expect(told(w, 'login-chosen')).toMatchObject([{ to: 'alice@mail.example', login: 'ally.cat' }]);
    for (const login of ['ally.cat', 'ALLY.CAT ', 'corp\\Ally.Cat', 'alice']) await signIn(w, login);
  });

  it('is translated for the bridge, which is told what was typed: the password is sealed to that', async () => {
    const w = await open();
    await choose(await proven(w), 'ally.cat');
    const browser = await signIn(w, 'Ally.Cat');
    const target = { login: 'alice', typed: 'Ally.Cat', objectGuid: alice.objectGuid };
    expect(w.ports.jobs.sent.at(-1)).toMatchObject({ kind: 'password.verify', target });
    const { binding } = (await browser.post('/password/preparation')).body;
    expect(binding.login).toBe('Ally.Cat');
    await browser.post('/password', { operation: binding.operation, sealed: 'sealed' });
    expect(w.ports.jobs.sent.at(-1)).toMatchObject({ kind: 'password.change', target });
    await signIn(w, 'alice');
    expect(w.ports.jobs.sent.at(-1)!.target).toEqual({ login: 'alice' });
  });

  it('opens a recovery, whose job says both names as well', async () => {
    const w = await open();
    await choose(await proven(w), 'ally.cat');
    const browser = w.browser();
    await browser.post('/recovery', { portal: 'demo', login: 'ally.cat', purpose: 'reset', language: 'en' });
    const flow = await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
    const { operation, login } = flow.body.sealing.binding;
    expect(login).toBe('ally.cat');
    await browser.post('/recovery/password', { operation, sealed: 'sealed' });
    const target = { login: 'alice', typed: 'ally.cat', objectGuid: alice.objectGuid };
    expect(w.ports.jobs.sent.at(-1)).toMatchObject({ kind: 'password.reset', target });
  });

  it.each(['bob', 'BOB', 'robert', 'chosen'])('%p is taken, in the same words', async (login) => {
    const w = await open();
    await choose(await proven(w, 'bob', bob), 'chosen');
    const answer = await choose(await proven(w), login);
    expect([answer.status, answer.body]).toEqual([409, expect.objectContaining({ code: 'name-taken' })]);
    expect(person(w)).not.toHaveProperty('ownLogin');
  });

  it('goes to one of two who want it at once', async () => {
    const w = await open();
    const both = [await proven(w), await proven(w, 'bob', bob)];
    const answers = await Promise.all(both.map((browser) => choose(browser, 'the.one')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('E11: a twin of somebody’s name is no name', async () => {
    const browser = await proven(await open());
    for (const login of [
      'bo\u1E05',
      '\uff42ob',
      'а.bob',
      'b\u043eb',
      'bob@corp.example',
      'corp\\bob',
      '',
      'administrator',
    ])
      expect([login, (await choose(browser, login)).status]).toEqual([login, 400]);
  });

  it('E5: is tried five times a day, so that "taken" finds out few names', async () => {
    const w = await open();
    const browser = await proven(w);
    for (let n = 0; n < 5; n++) expect((await choose(browser, 'bob')).status).toBe(409);
    for (const login of ['bob', 'free.name']) expect((await choose(browser, login)).status).toBe(429);
    expect((await choose(await proven(w), 'free.name')).status).toBe(429);
  });

  it('E14: is neither chosen nor removed without a fresh proof', async () => {
    const w = await open();
    const browser = await signIn(w, 'alice');
    for (const answer of [await choose(browser, 'ally.cat'), await remove(browser)])
      expect(answer.body.code).toBe('fresh-proof-required');
    expect(w.ports.budgets.counters.has(`begin#${owner}.own-login`)).toBe(false);
  });

  it('takes the place of the one before, which is free again; removed, only the directory’s is left', async () => {
    const w = await open();
    const browser = await proven(w);
    await choose(browser, 'first.one');
    await choose(browser, 'second.one');
    expect((await choose(await proven(w, 'bob', bob), 'first.one')).status).toBe(200);
    expect((await remove(browser)).body.login).toEqual({ directory: 'alice', isOffered: true });
    expect(told(w, 'login-removed')).toMatchObject([{ login: 'second.one' }]);
    expect((await remove(browser)).status).toBe(404);
    await w.browser().post('/recovery', { portal: 'demo', login: 'second.one', purpose: 'reset', language: 'en' });
    expect(w.ports.notices.sent.at(-1)).toMatchObject({ kind: 'code', to: null });
  });

  it('renames the session that it opened, so that the password can still be changed in it', async () => {
    const w = await open();
    await choose(await proven(w), 'first.one');
    const browser = await proven(w, 'first.one');
    await choose(browser, 'second.one');
    expect((await browser.get('/session')).body.login).toBe('second.one');
    await remove(browser);
    expect((await browser.get('/session')).body.login).toBe('alice');
    expect((await browser.post('/password/preparation')).body.binding.login).toBe('alice');
  });

  it('is nobody’s on a portal that does not let people choose one', async () => {
    const w = await open();
    const browser = await proven(w);
    await choose(browser, 'ally.cat');
    w.config.portals[0]!.profile = { ownLogin: false };
    await w.browser().post('/recovery', { portal: 'demo', login: 'ally.cat', purpose: 'reset', language: 'en' });
    expect(w.ports.notices.sent.at(-1)).toMatchObject({ kind: 'code', to: null });
    expect((await choose(browser, 'other.cat')).body.code).toBe('not-allowed');
    expect((await remove(browser)).status).toBe(200);
  });

  it('waits for the last bridge that would not understand it', async () => {
    const w = await open();
    const browser = await proven(w);
    const older = { directory: 'corp', bridge: 'b2', keys: 'k', isDirectoryReachable: true, isStopping: false };
    await w.ports.bridges.put({ ...older, softwareVersion: '0', sentAtMs: w.now().getTime() });
    expect((await choose(browser, 'ally.cat')).body.code).toBe('not-allowed');
  });

  it('gives way to the directory: who had chosen it is found by it no more', async () => {
    const w = await open();
    await choose(await proven(w), 'ally.cat');
    const displaced = await w.ports.people.put('corp', { ...bob, samAccountName: 'Ally.Cat' }, w.now().getTime() + 1);
    expect(displaced.map(({ id }) => id)).toEqual([owner]);
    expect(person(w)).not.toHaveProperty('ownLogin');
    await w.browser().post('/recovery', { portal: 'demo', login: 'ally.cat', purpose: 'reset', language: 'en' });
    expect(w.ports.notices.sent.at(-1)).toMatchObject({ kind: 'code', to: 'bob@mail.example' });
  });
});
