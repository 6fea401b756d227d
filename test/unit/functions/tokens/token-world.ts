import { expect } from '@jest/globals';
import type { PortalConfig } from '#functions/environment.ts';
import { personId } from '#functions/ports/person.ts';
import { sealStockSecret } from '#functions/tokens/stock-secret.ts';
import { tokenActions } from '#shared/api/session-actions.ts';
import type { CodeKind } from '#shared/domain/otp/token-kind.ts';
import { tokenSecret } from '../fakes/give-token.ts';
import { alice, world } from '../fakes/world.ts';
import type { Browser } from '../fakes/world.ts';

export type World = Awaited<ReturnType<typeof world>>;
export const owner = personId('corp', alice.objectGuid);

/** A cloud whose portal allows everything about tokens. */
export const tokenWorld = (portal: Partial<PortalConfig> = {}): Promise<World> =>
  world({
    portal: {
      actions: ['password.reset', 'password.change', ...tokenActions],
      tokenTypes: ['totp', 'hotp', 'ocra'],
      tokenPin: 'before',
      ...portal,
    },
  });

/** Alice with the right password; her token is still to be proven, when she has one. */
export async function passwordProven(w: World, portal = 'demo'): Promise<Browser> {
  const browser = w.browser();
  const flow = await browser.post('/sign-in', { portal, login: 'alice', language: 'en' });
  const { operation } = flow.body.sealing.binding;
  expect((await browser.post('/sign-in/password', { operation, sealed: 'x' })).status).toBe(202);
  await w.answer({ id: operation, outcome: 'done', objectGuid: alice.objectGuid });
  return browser;
}

/** Alice signed in, with a fresh proof by e-mail. */
export async function signedIn(w: World, code?: string): Promise<Browser> {
  const browser = await passwordProven(w);
  if (code !== undefined) {
    expect((await browser.post('/sign-in/session')).status).toBe(409);
    expect((await browser.post('/flow/proofs', { factor: 'token-code', code })).status).toBe(200);
  }
  expect((await browser.post('/sign-in/session')).status).toBe(201);
  await proveFreshly(w, browser);
  return browser;
}

export async function proveFreshly(w: World, browser: Browser): Promise<void> {
  await browser.post('/session/challenges', { factor: 'email-code' });
  const proof = { factor: 'email-code', code: w.lastCode() };
  expect((await browser.post('/session/proofs', proof)).status).toBe(200);
}

/** The status of a sign-in with that code, and what it says. */
export async function signInWith(w: World, code: string): Promise<number> {
  const browser = await passwordProven(w);
  await browser.post('/sign-in/session');
  return (await browser.post('/flow/proofs', { factor: 'token-code', code })).status;
}

/** Puts a device into the administrator's stock; its secret is that of `give-token.ts`. */
export async function stock(w: World, serial: string, kind: CodeKind, counter?: number): Promise<void> {
  const sealedSecret = await sealStockSecret(w.ports.keyRing, { directory: 'corp', serial }, tokenSecret);
  const device = { directory: 'corp', serial, kind, sealedSecret, importedAtMs: 0 };
  await w.ports.tokenStock.add({ ...device, ...(counter !== undefined && { counter }) });
}
