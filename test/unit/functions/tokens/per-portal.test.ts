import { describe, expect, it } from '@jest/globals';
import type { PortalConfig } from '#functions/environment.ts';
import { personId } from '#functions/ports/person.ts';
import { appCode, giveToken } from '../fakes/give-token.ts';
import { alice, world } from '../fakes/world.ts';
import type { Browser } from '../fakes/world.ts';

type World = Awaited<ReturnType<typeof world>>;
const owner = personId('corp', alice.objectGuid);
const portal: Partial<PortalConfig> = {
  actions: ['password.reset', 'password.change', 'token.register', 'token.manage', 'profile.edit'],
  recovery: { needed: 2, allowed: ['email-code', 'token-code', 'recovery-code'], categories: 1 },
};

/** Somebody with an app that `resource` asks for. */
async function open(resource: string, more: Partial<PortalConfig> = {}): Promise<World> {
  const w = await world({ portal: { ...portal, ...more } });
  await giveToken(w, owner, { resource });
  return w;
}

async function mailProven(w: World): Promise<{ browser: Browser; gate: { choices: string[] }; obstacle?: string }> {
  const browser = w.browser();
  await browser.post('/recovery', { portal: 'demo', login: 'alice', purpose: 'reset', language: 'en' });
  const { body } = await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
  return { browser, ...body };
}

async function passwordProven(w: World): Promise<Browser> {
  const browser = w.browser();
  const flow = await browser.post('/sign-in', { portal: 'demo', login: 'alice', language: 'en' });
  const { operation } = flow.body.sealing.binding;
  await browser.post('/sign-in/password', { operation, sealed: 'sealed' });
  await w.answer({ id: operation, outcome: 'done', objectGuid: alice.objectGuid });
  await browser.post('/sign-in/session');
  return browser;
}

describe('a token of another portal', () => {
  it('is no way to go on with a recovery here: who has no other way is told so', async () => {
    const there = await mailProven(await open('bank'));
    expect(there.gate.choices).toEqual([]);
    expect(there.obstacle).toBe('factors-missing');
    const w = await open('demo');
    const here = await mailProven(w);
    expect(here.gate.choices).toEqual(['token-code']);
    const end = await here.browser.post('/flow/proofs', { factor: 'token-code', code: appCode(w) });
    expect(end.body.state).toBe('proven');
  });

  it('leaves the other ways of a recovery as they are', async () => {
    const w = await open('bank');
    await w.ports.people.setEnrolled(owner, 'recovery-code', true);
    expect((await mailProven(w)).gate.choices).toEqual(['recovery-code']);
  });

  it('is no fresh proof here, and none is taken', async () => {
    const w = await open('bank');
    const browser = await passwordProven(w);
    expect((await browser.get('/session/proof')).body.choices).toEqual(['email-code']);
    const proof = { factor: 'token-code', code: appCode(w) };
    expect((await browser.post('/session/proofs', proof)).body.code).toBe('not-allowed');
  });

  it('does not stand between its owner and a sign-in from elsewhere, nor in the place of what they have', async () => {
    const unusual = { environment: { threshold: 100 } };
    for (const [resource, asked] of [
      ['bank', ['email-code']],
      ['demo', ['token-code']],
    ] as const) {
      const w = await open(resource, unusual);
      const browser = await passwordProven(w);
      expect([resource, (await browser.get('/flow')).body.gate.choices]).toEqual([resource, asked]);
    }
  });

  it('is offered where a record is older than the note of where tokens are, as it was: nothing tells', async () => {
    const w = await open('bank');
    await w.ports.people.dropTokenPortal(owner, 'bank', { isLast: false });
    expect((await mailProven(w)).gate.choices).toEqual(['token-code']);
    expect((await (await passwordProven(w)).get('/session/proof')).body.choices).toEqual(['email-code']);
  });

  it('costs nobody a request: neither a recovery nor a fresh proof reads the tokens', async () => {
    const w = await open('bank');
    const browser = await passwordProven(w);
    const asked: string[] = [];
    const { list } = w.ports.tokens;
    w.ports.tokens.list = (of) => {
      asked.push(of);
      return list.call(w.ports.tokens, of);
    };
    expect((await mailProven(w)).gate.choices).toEqual([]);
    expect((await browser.get('/session/proof')).body.choices).toEqual(['email-code']);
    expect(asked).toEqual([]);
  });
});
