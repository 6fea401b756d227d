import { describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib/functional';
import { commonTotp } from '#shared/domain/otp/token-kind.ts';
import { personId } from '#functions/ports/person.ts';
import { totpNow } from '#local/totp.ts';
import { giveToken as give, tokenSecret } from './fakes/give-token.ts';
import { alice, world } from './fakes/world.ts';
import type { Browser } from './fakes/world.ts';

type World = Awaited<ReturnType<typeof world>>;
const owner = personId('corp', alice.objectGuid);
const { objectGuid } = alice;

const start = (browser: Browser, login = 'alice') =>
  browser.post('/sign-in', { portal: 'demo', login, language: 'en' });

async function checked(w: World, outcome: string, login = 'alice') {
  const browser = w.browser();
  const flow = await start(browser, login);
  const { operation } = flow.body.sealing.binding;
  const asked = await browser.post('/sign-in/password', { operation, sealed: 'sealed' });
  expect(asked.status).toBe(202);
  const isRight = ['done', 'password-expired', 'password-must-change'].includes(outcome);
  await w.answer({ id: operation, outcome: outcome as never, ...(isRight && { objectGuid }) });
  return { browser, operation };
}

async function signedIn(w: World, outcome = 'done') {
  const { browser } = await checked(w, outcome);
  expect((await browser.post('/sign-in/session')).status).toBe(201);
  return browser;
}

async function giveToken(w: World) {
  await give(w, owner);
  return () => generateSync({ secret: tokenSecret, epoch: w.now().getTime() / 1000 });
}

describe('sign-in', () => {
  it('opens a session with a new cookie and closes the flow', async () => {
    const w = await world();
    const { browser, operation } = await checked(w, 'done');
    expect(w.ports.jobs.sent[0]).toMatchObject({ kind: 'password.verify', id: operation, target: { login: 'alice' } });
    const flowCookie = browser.cookies.get('__Host-latchkey-flow');
    const session = await browser.post('/sign-in/session');
    expect(session.body).toMatchObject({
      displayName: 'Alice Example',
      actions: expect.arrayContaining(['token.manage']),
    });
    expect([...browser.cookies.keys()]).toEqual(['__Host-latchkey-session']);
    expect(browser.cookies.get('__Host-latchkey-session')).not.toBe(flowCookie);
    expect((await browser.get('/session')).status).toBe(200);
    expect(w.ports.flows.items.size).toBe(0);
  });

  it('E1: the job of somebody unknown looks the same', async () => {
    const w = await world();
    for (const login of ['alice', 'nobod']) {
      const browser = w.browser();
      const { operation } = (await start(browser, login)).body.sealing.binding;
      await browser.post('/sign-in/password', { operation, sealed: 'sealed' });
    }
    const [a, b] = w.ports.jobs.sent.map((job) => ({ ...job, id: '', target: { ...job.target, login: '' } }));
    expect(b).toEqual(a);
  });

  it('a refused password is proof-refused, and another may be tried', async () => {
    const w = await world();
    const { browser, operation } = await checked(w, 'credentials-refused');
    expect(await browser.post('/sign-in/session')).toMatchObject({ status: 403, body: { code: 'proof-refused' } });
    const again = await browser.get('/flow');
    expect(again.body.sealing.binding.operation).not.toBe(operation);
  });

  it.each([
    ['account-locked'],
    ['protected-account'],
    ['outside-scope'],
    ['account-not-found'],
    ['credentials-refused'],
  ])('E1, E2: %s looks and counts like a wrong password', async (outcome) => {
    const w = await world();
    for (let n = 0; n < 5; n++) {
      const { browser, operation } = await checked(w, outcome);
      expect((await browser.get(`/operations/${operation}`)).body.outcome).toBe('credentials-refused');
      expect((await browser.post('/sign-in/session')).body.code).toBe('proof-refused');
    }
  });

  it('before the directory answered there is no session', async () => {
    const w = await world();
    const browser = w.browser();
    const { operation } = (await start(browser)).body.sealing.binding;
    expect((await browser.post('/sign-in/session')).body.code).toBe('wrong-step');
    await browser.post('/sign-in/password', { operation, sealed: 'x' });
    expect((await browser.post('/sign-in/session')).body.code).toBe('wrong-step');
  });

  it('many requests at once open one session', async () => {
    const w = await world();
    const { browser } = await checked(w, 'done');
    const answers = await Promise.all(Array.from({ length: 6 }, () => browser.post('/sign-in/session')));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect(w.ports.sessions.items.size).toBe(1);
  });

  it.each([
    ['shown first', true],
    ['finished at once', false],
  ])('an authenticator app is asked for (%s)', async (_, isShown) => {
    const w = await world();
    const code = await giveToken(w);
    const { browser } = await checked(w, 'done');
    if (!isShown) expect((await browser.post('/sign-in/session')).body.code).toBe('wrong-step');
    expect((await browser.get('/flow')).body).toMatchObject({ state: 'proving', gate: { choices: ['token-code'] } });
    expect((await browser.post('/sign-in/session')).body.code).toBe('wrong-step');
    expect((await browser.post('/flow/proofs', { factor: 'token-code', code: code() })).body.state).toBe('proven');
    expect((await browser.post('/sign-in/session')).status).toBe(201);
  });

  it.each([
    ['password-expired', 'expired'],
    ['password-must-change', 'must-change'],
  ])('%s gives a session that may change the password and nothing else', async (outcome, mustChangePassword) => {
    const w = await world();
    const browser = await signedIn(w, outcome);
    expect((await browser.get('/session')).body).toMatchObject({ mustChangePassword, actions: ['password.change'] });
    expect((await browser.get('/tokens')).body.code).toBe('not-allowed');
    const { operation } = (await browser.post('/password/preparation')).body.binding;
    expect((await browser.post('/password', { operation, sealed: 'x' })).status).toBe(202);
    expect(w.ports.jobs.sent.at(-1)).toMatchObject({ kind: 'password.change', target: { objectGuid } });
    await w.answer({ id: operation, outcome: 'done' });
    expect((await browser.get('/session')).body).not.toHaveProperty('mustChangePassword');
    expect((await browser.get('/tokens')).status).toBe(200);
  });

  it('knows people that the last sync does not', async () => {
    const w = await world({ people: [] });
    const browser = await signedIn(w);
    expect((await browser.get('/session')).body.displayName).toBe('alice');
  });

  it('E4: five wrong passwords, then no further job, whatever the spelling', async () => {
    const w = await world();
    for (const login of ['alice', 'ALICE', 'corp\\alice', 'alice@corp.example', 'alice']) {
      await checked(w, 'credentials-refused', login);
    }
    const browser = w.browser();
    const { operation } = (await start(browser)).body.sealing.binding;
    expect((await browser.post('/sign-in/password', { operation, sealed: 'x' })).body.code).toBe('too-many-tries');
    expect(w.ports.jobs.sent).toHaveLength(5);
  });

  it('after a proven reset the wrong passwords of before no longer count; after a proven unlock they do', async () => {
    for (const [purpose, status] of [
      ['reset', 202],
      ['unlock', 429],
    ] as const) {
      const w = await world();
      for (let i = 0; i < 5; i++) await checked(w, 'credentials-refused');
      const recovery = w.browser();
      await recovery.post('/recovery', { portal: 'demo', login: 'alice', purpose, language: 'en' });
      const proof = await recovery.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
      expect(proof.body.state).toBe('proven');
      const browser = w.browser();
      const { operation } = (await start(browser)).body.sealing.binding;
      expect((await browser.post('/sign-in/password', { operation, sealed: 'x' })).status).toBe(status);
    }
  });

  it('a queue that is away costs no attempt', async () => {
    const w = await world();
    w.ports.jobs.isBroken = true;
    for (let n = 0; n < 7; n++) {
      const browser = w.browser();
      const { operation } = (await start(browser)).body.sealing.binding;
      expect((await browser.post('/sign-in/password', { operation, sealed: 'x' })).status).toBe(500);
    }
  });
});

describe('a session', () => {
  it('ends when idle, at its end, and at sign-out', async () => {
    const w = await world();
    const browser = await signedIn(w);
    for (let minute = 0; minute < 50; minute += 10) {
      await w.pass(600);
      expect((await browser.get('/session')).status).toBe(200);
    }
    await w.pass(601);
    expect((await browser.get('/session')).status).toBe(401);
    const idle = await signedIn(w);
    await w.pass(901);
    expect((await idle.get('/session')).body.code).toBe('session-required');
    const third = await signedIn(w);
    const cookies = new Map(third.cookies);
    expect((await third.send('DELETE', '/session')).status).toBe(204);
    expect(third.cookies.size).toBe(0);
    for (const [name, value] of cookies) third.cookies.set(name, value);
    expect((await third.get('/session')).status).toBe(401);
  });

  it('a change must name the operation that was prepared, once', async () => {
    const w = await world();
    const browser = await signedIn(w);
    expect((await browser.post('/password', { operation: 'C'.repeat(22), sealed: 'x' })).body.code).toBe('wrong-step');
    const { operation } = (await browser.post('/password/preparation')).body.binding;
    expect((await browser.post('/password', { operation, sealed: 'x' })).status).toBe(202);
    expect((await browser.post('/password', { operation, sealed: 'y' })).body.code).toBe('wrong-step');
    expect((await browser.get(`/operations/${operation}`)).status).toBe(200);
    expect((await w.browser().get(`/operations/${operation}`)).status).toBe(404);
  });
});

async function proveFreshly(w: World, browser: Browser): Promise<void> {
  expect((await browser.post('/session/challenges', { factor: 'email-code' })).status).toBe(200);
  const proof = { factor: 'email-code', code: w.lastCode() };
  expect((await browser.post('/session/proofs', proof)).status).toBe(200);
}

describe('a fresh proof', () => {
  it('E14: is asked for before a factor is changed, lasts ten minutes, and never comes from the password', async () => {
    const w = await world();
    const browser = await signedIn(w);
    expect((await browser.get('/session/proof')).body).toEqual({ choices: ['email-code'], begun: {} });
    expect((await browser.post('/tokens', { name: 'x' })).body.code).toBe('fresh-proof-required');
    expect((await browser.post('/session/challenges', { factor: 'directory-password' })).status).toBe(400);
    await proveFreshly(w, browser);
    expect((await browser.post('/tokens', { name: 'x' })).status).toBe(201);
    await w.pass(601);
    expect((await browser.post('/tokens', { name: 'x' })).body.code).toBe('fresh-proof-required');
  });

  it('E9, E12: a code works in its own session, once', async () => {
    const w = await world();
    const [one, two] = [await signedIn(w), await signedIn(w)];
    await one.post('/session/challenges', { factor: 'email-code' });
    const proof = { factor: 'email-code', code: w.lastCode() };
    expect((await two.post('/session/proofs', proof)).body.code).toBe('wrong-step');
    await two.post('/session/challenges', { factor: 'email-code' });
    expect((await two.post('/session/proofs', proof)).body.code).toBe('proof-refused');
    const answers = await Promise.all(Array.from({ length: 5 }, () => one.post('/session/proofs', proof)));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect((await one.post('/session/proofs', proof)).body.code).toBe('wrong-step');
  });

  it('is offered by what the person has: nobody who has nothing gets further', async () => {
    const w = await world({ people: [{ ...alice, mail: undefined } as never] });
    const browser = await signedIn(w);
    expect((await browser.get('/session/proof')).body.choices).toEqual([]);
    expect((await browser.post('/session/challenges', { factor: 'email-code' })).body.code).toBe('not-allowed');
    expect((await browser.post('/session/proofs', { factor: 'token-code', code: '123456' })).body.code).toBe(
      'not-allowed',
    );
  });
});

describe('authenticator apps', () => {
  async function enrolled() {
    const w = await world();
    const browser = await signedIn(w);
    await proveFreshly(w, browser);
    const registered = await browser.post('/tokens', { name: ' My phone ' });
    const code = () => generateSync({ secret: registered.body.secret, epoch: w.now().getTime() / 1000 });
    return { w, browser, registered, code };
  }

  it('are added after a fresh proof, and count after their first code', async () => {
    const { w, browser, registered, code } = await enrolled();
    expect(registered.status).toBe(201);
    expect(registered.body.uri).toMatch(/^otpauth:\/\/totp\/Demo:alice\?secret=/);
    expect((await browser.get('/tokens')).body).toEqual([]);
    const confirmed = await browser.post(`/tokens/${registered.body.id}/confirmation`, { code: code() });
    expect(confirmed.body).toMatchObject({ name: 'My phone', kind: commonTotp, state: 'active' });
    expect((await browser.get('/tokens')).body).toEqual([confirmed.body]);
    expect(w.ports.notices.sent.at(-1)).toMatchObject({ kind: 'token-added', to: 'alice@mail.example' });
  });

  it('E16: the code that confirmed is burned, and its secret is not stored in the clear', async () => {
    const { w, browser, registered, code } = await enrolled();
    await browser.post(`/tokens/${registered.body.id}/confirmation`, { code: code() });
    const { browser: second } = await checked(w, 'done');
    await second.get('/flow');
    expect((await second.post('/flow/proofs', { factor: 'token-code', code: code() })).status).toBe(403);
    await w.pass(30);
    expect((await second.post('/flow/proofs', { factor: 'token-code', code: code() })).status).toBe(200);
  });

  it('confirmed by the code of the step before, it takes the present one at once (as the demo person’s does)', async () => {
    const { w, browser, registered } = await enrolled();
    const { id, secret } = registered.body;
    const before = totpNow(secret, w.now().getTime() - 30_000);
    expect((await browser.post(`/tokens/${id}/confirmation`, { code: before })).status).toBe(200);
    const { browser: second } = await checked(w, 'done');
    await second.get('/flow');
    const present = totpNow(secret, w.now().getTime());
    expect((await second.post('/flow/proofs', { factor: 'token-code', code: present })).status).toBe(200);
  });

  it('E5: confirming counts', async () => {
    const { browser, registered } = await enrolled();
    const statuses = [];
    for (let n = 0; n < 6; n++) {
      statuses.push((await browser.post(`/tokens/${registered.body.id}/confirmation`, { code: '000000' })).status);
    }
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429]);
  });

  it('E4: a store that is away costs no attempt', async () => {
    const w = await world();
    const browser = await signedIn(w);
    await browser.post('/session/challenges', { factor: 'email-code' });
    const { advanceProving } = w.ports.sessions;
    const proof = { factor: 'email-code', code: w.lastCode() };
    w.ports.sessions.advanceProving = () => Promise.reject(new Error('the table is away'));
    for (let n = 0; n < 7; n++) expect((await browser.post('/session/proofs', proof)).status).toBe(500);
    w.ports.sessions.advanceProving = advanceProving;
    expect((await browser.post('/session/proofs', proof)).status).toBe(200);
  });

  it('are removed after a fresh proof, and then no longer asked for', async () => {
    const { w, browser, registered, code } = await enrolled();
    const { id } = registered.body;
    await browser.post(`/tokens/${id}/confirmation`, { code: code() });
    expect((await w.ports.people.findById(owner))?.enrolled).toEqual(['token-code']);
    await w.pass(601);
    expect((await browser.send('DELETE', `/tokens/${id}`)).body.code).toBe('fresh-proof-required');
    expect((await browser.get('/session/proof')).body.choices).toEqual(['email-code', 'token-code']);
    const proof = { factor: 'token-code', code: code() };
    expect((await browser.post('/session/proofs', proof)).status).toBe(200);
    expect((await browser.send('DELETE', `/tokens/${id}`)).status).toBe(204);
    expect((await browser.get('/tokens')).body).toEqual([]);
    expect(w.ports.notices.sent.at(-1)).toMatchObject({ kind: 'token-removed' });
    expect((await w.ports.people.findById(owner))?.enrolled).toEqual([]);
    expect((await browser.get('/session/proof')).body.choices).toEqual(['email-code']);
  });

  it('one that was never confirmed is not asked for', async () => {
    const { w } = await enrolled();
    await signedIn(w);
  });
});
