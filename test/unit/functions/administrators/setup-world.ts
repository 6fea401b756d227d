import { hashOfToken } from '#functions/flows/new-flow.ts';
import type { Administrator } from '#functions/administrators/administrator.ts';
import { onlySetup } from '#functions/administrators/credentials.ts';
import { newSetup } from '#functions/administrators/setup-link.ts';
import { systemRandom } from '#functions/random.ts';
import { totpNow } from '#local/totp.ts';
import { SoftwareAuthenticator } from '#test/support/software-authenticator.ts';
import { origin } from '../fakes/world.ts';
import type { Browser, Reply, world } from '../fakes/world.ts';
import { administratorOf } from './admin-world.ts';

export type World = Awaited<ReturnType<typeof world>>;
export const password = 'quiet otters build dams';

/** Somebody who was invited, and the token of their link. */
export async function invited(w: World, more: Partial<Administrator> = {}) {
  const { activatedAtMs, ...administrator } = administratorOf({ mail: 'ada@corp.example', ...more });
  if (activatedAtMs === undefined) throw new Error('never');
  w.administrators.set(administrator.id, administrator);
  const { token, setup } = newSetup(administrator.id, { now: w.now(), random: systemRandom });
  await w.ports.adminCredentials.create(onlySetup(administrator.id, 1, setup));
  return { administrator, token };
}

/** Sets a password and an app up by a link. */
export async function setUpApp(w: World, browser: Browser, token: string) {
  const { secret, app } = (await browser.post('/admin/setup/app', { token })).body;
  const first = { app, code: codeOf(w, secret) };
  const reply = await browser.post('/admin/setup/factors', { token, by: 'password', password, app: first });
  return { secret: secret as string, reply, recoveryCodes: reply.body.recoveryCodes as string[] };
}

/** Sets a passkey up by a link. */
export async function setUpPasskey(browser: Browser, token: string, device = new SoftwareAuthenticator(origin)) {
  const { options } = (await browser.post('/admin/setup/passkey', { token })).body;
  const passkey = { name: 'Key', attestation: device.create(options) };
  return { device, reply: await browser.post('/admin/setup/factors', { token, by: 'passkey', passkey }) };
}

/** The code that an app shows. */
export const codeOf = (w: World, secret: string): string => totpNow(secret, w.now().getTime());

/** Signs in by a password and a code. */
export const signInByCode = (browser: Browser, code: string, more: object = {}): Promise<Reply> =>
  browser.post('/admin/session', { by: 'password', mail: 'ada@corp.example', password, code, ...more });

/** An administrator with a password and an app, who signed in by them a moment ago. */
export async function withApp(w: World, more: Partial<Administrator> = {}) {
  const [{ administrator, token }, browser] = [await invited(w, more), w.browser()];
  const { secret, recoveryCodes } = await setUpApp(w, browser, token);
  await w.pass(60);
  return { administrator, browser, secret, recoveryCodes };
}

/** The session that a browser holds. */
export const sessionOf = (browser: Browser): string => hashOfToken(browser.cookies.get('__Host-latchkey-admin')!);

/** What mails there were about administrators: the event, and who it went to. */
export const told = (w: World): string[] =>
  w.ports.notices.sent.flatMap((each) => (each.kind === 'admin' ? [`${each.event} ${each.to}`] : []));
