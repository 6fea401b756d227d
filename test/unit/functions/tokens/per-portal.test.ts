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
});
