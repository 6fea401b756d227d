import { describe, expect, it } from '@jest/globals';
import type { SignInMethod } from '#shared/api/views.ts';
import { alice, world } from '../fakes/world.ts';
import type { Browser } from '../fakes/world.ts';
import { generateSync } from 'otplib/functional';
import { giveToken as give, tokenSecret } from '../fakes/give-token.ts';
import { freshlyProven, owner, signedIn } from './signed-in.ts';

const all: readonly SignInMethod[] = ['portal-password', 'email-code', 'directory-password'];
const setup = (methods: readonly SignInMethod[] = all, more = {}) =>
  world({
    portal: {
      signIn: { methods: [...methods] },
      actions: ['password.change', 'token.manage', 'portal-password.manage', 'recovery-codes.manage'],
      ...more,
    },
  });
type World = Awaited<ReturnType<typeof setup>>;

const password = 'marble otter lantern';
const start = async (w: World, login = 'alice') => {
  const browser = w.browser();
  const flow = await browser.post('/sign-in', { portal: 'demo', login, language: 'en' });
  return { browser, flow: flow.body, status: flow.status };
};
const prove = (browser: Browser, factor: string, proof: object) => browser.post('/flow/proofs', { factor, ...proof });
const begin = (browser: Browser, factor = 'email-code') => browser.post('/flow/challenges', { factor });
const finish = (browser: Browser) => browser.post('/sign-in/session');

async function byMail(w: World) {
  const { browser } = await start(w);
  await begin(browser);
  return { browser, proven: (await prove(browser, 'email-code', { code: w.lastCode() })).body };
}
async function givePassword(w: World): Promise<void> {
  expect((await (await freshlyProven(w)).post('/portal-password', { password })).status).toBe(204);
}

async function giveToken(w: World): Promise<() => string> {
  await give(w, owner);
  return () => generateSync({ secret: tokenSecret, epoch: w.now().getTime() / 1000 });
}

describe('ways to sign in', () => {
  it('are offered to everybody alike, in the administrator’s order (E1)', async () => {
    const w = await setup();
    await givePassword(w);
    const [known, unknown] = [await start(w), await start(w, 'nobod')];
    expect(known.flow.gate).toEqual({ needed: 1, missing: 1, proven: [], choices: [...all] });
    expect(unknown.flow.gate).toEqual(known.flow.gate);
    expect(Object.keys(unknown.flow)).toEqual(Object.keys(known.flow));
  });

  it('a code by e-mail opens a session for who has no portal password', async () => {
    const w = await setup();
    const { browser, proven } = await byMail(w);
    expect(proven).toMatchObject({ state: 'proven', person: { displayName: 'Alice Example' } });
    expect((await finish(browser)).status).toBe(201);
    expect((await browser.get('/session')).status).toBe(200);
    expect(w.ports.jobs.sent).toEqual([]);
  });

  it('who has a portal password is asked for it, and the mailbox alone opens nothing', async () => {
    const w = await setup();
    await givePassword(w);
    const { browser, proven } = await byMail(w);
    expect(proven).toMatchObject({ state: 'proving', gate: { choices: ['portal-password', 'directory-password'] } });
    expect((await finish(browser)).body.code).toBe('wrong-step');
    expect((await prove(browser, 'portal-password', { password })).body.state).toBe('proven');
    expect((await finish(browser)).status).toBe(201);
  });

  it('the portal password opens a session; a wrong one, or one of nobody, is refused alike', async () => {
    const w = await setup();
    await givePassword(w);
    const { browser } = await start(w);
    expect((await prove(browser, 'portal-password', { password: 'no' })).body.code).toBe('proof-refused');
    const nobody = await start(w, 'nobod');
    expect((await prove(nobody.browser, 'portal-password', { password })).body.code).toBe('proof-refused');
    expect((await prove(browser, 'portal-password', { password })).status).toBe(200);
    expect((await finish(browser)).status).toBe(201);
    expect((await finish(nobody.browser)).status).toBe(409);
  });

  it('E9: what the resource does not allow is refused', async () => {
    const w = await setup(['portal-password']);
    const { browser, flow } = await start(w);
    expect(flow.sealing).toBeUndefined();
    expect((await begin(browser)).body.code).toBe('wrong-step');
    expect((await prove(browser, 'email-code', { code: '123456' })).body.code).toBe('wrong-step');
    const sealed = { operation: 'A'.repeat(22), sealed: '{}' };
    expect((await browser.post('/sign-in/password', sealed)).body.code).toBe('wrong-step');
    expect(w.ports.jobs.sent).toEqual([]);
    const passkeys = await setup(['passkey']);
    expect((await start(passkeys)).status).toBe(403);
  });

  it('answers to questions are never asked first, and never alone', async () => {
    const questions = { own: true, offered: [], ask: 1, enrol: 1 };
    const w = await setup(['security-questions', 'email-code'], { questions });
    const { flow } = await start(w);
    expect(flow.gate.choices).not.toContain('security-questions');
  });

  it('E15, F2: who has a token is asked for its code besides, whichever way they chose', async () => {
    const w = await setup();
    const code = await giveToken(w);
    const { browser, proven } = await byMail(w);
    expect(proven).toMatchObject({ state: 'proving', gate: { needed: 2, missing: 1, choices: ['token-code'] } });
    expect((await finish(browser)).body.code).toBe('wrong-step');
    expect((await prove(browser, 'token-code', { code: code() })).body.state).toBe('proven');
    expect((await finish(browser)).status).toBe(201);
  });

  it('E15: a token alone opens nothing', async () => {
    const w = await setup();
    const code = await giveToken(w);
    const { browser } = await start(w);
    expect((await prove(browser, 'token-code', { code: code() })).body.code).toBe('wrong-step');
    expect((await finish(browser)).body.code).toBe('wrong-step');
  });

  it('whom the directory switched off, or who was frozen, does not come in without it', async () => {
    const w = await setup();
    const { browser } = await byMail(w);
    await w.ports.people.freeze(owner, new Date(w.now().getTime() + 60_000));
    expect((await finish(browser)).body.code).toBe('not-allowed');
    const off = await world({
      portal: { signIn: { methods: ['email-code'] } },
      people: [{ ...alice, isDisabled: true }],
    });
    const { browser: other, proven } = await byMail(off as World);
    expect(proven.obstacle).toBe('account-disabled');
    expect((await finish(other)).body.code).toBe('not-allowed');
  });

  it('E14: the mailbox that opened a session is no fresh proof in it; something else is', async () => {
    const w = await setup();
    const codes = (await (await freshlyProven(w)).post('/recovery-codes')).body.codes as string[];
    const { browser } = await byMail(w);
    await finish(browser);
    expect((await browser.get('/session/proof')).body.choices).toEqual(['recovery-code']);
    expect((await browser.post('/session/challenges', { factor: 'email-code' })).body.code).toBe('not-allowed');
    expect((await browser.post('/session/proofs', { factor: 'recovery-code', code: codes[0] })).status).toBe(200);
    expect((await (await signedIn(w)).get('/session/proof')).body.choices).toContain('email-code');
  });

  it('a session that the directory was not asked about says so in the job of a change', async () => {
    const w = await setup();
    const { browser } = await byMail(w);
    await finish(browser);
    const { operation } = (await browser.post('/password/preparation')).body.binding;
    expect((await browser.post('/password', { operation, sealed: 'x' })).status).toBe(202);
    expect(w.ports.jobs.sent.at(-1)!.proofs).toMatchObject([{ factor: 'email-code' }]);
  });

  it('E9: a directory password of somebody else does not join what was proven before', async () => {
    const w = await setup(['directory-password', 'portal-password', 'email-code']);
    await givePassword(w);
    const { browser } = await byMail(w);
    const { operation } = (await browser.get('/flow')).body.sealing.binding;
    await browser.post('/sign-in/password', { operation, sealed: 'x' });
    await w.answer({ id: operation, outcome: 'done', objectGuid: '0a1b2c3d-0000-4000-8000-00000000b0bb' });
    expect((await finish(browser)).body.code).toBe('proof-refused');
  });
});
