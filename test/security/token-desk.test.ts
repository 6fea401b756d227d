import { randomBytes } from 'node:crypto';
import { beforeAll, expect, it, jest } from '@jest/globals';
import type { OwnedTokenList } from '#shared/api/admin-token-views.ts';
import type { PeopleList } from '#shared/api/people-views.ts';
import { encodeSecret } from '#shared/domain/otp/otp-secret.ts';
import { commonTotp } from '#shared/domain/otp/token-kind.ts';
import { totpNow } from '#local/totp.ts';
import { untilEarlyInStep } from '#test/support/early-in-step.ts';
import { adminCookie, signInAdministrator } from '#test/support/operator.ts';
import { expectStatus } from '#test/support/person.ts';
import { Product } from '#test/support/product.ts';
import type { Newcomer } from '#test/support/product.ts';
import type { SourceClient } from '#test/support/source-client.ts';

jest.setTimeout(180_000);

let product: Product;
beforeAll(async () => {
  product = await Product.shared();
});

type Role = 'administrator' | 'helpdesk';

async function admin(role: Role = 'administrator', portals: readonly string[] = ['demo']): Promise<SourceClient> {
  const browser = product.browser();
  browser.cookies.set(adminCookie, await signInAdministrator(product, { role, portals: [...portals] }));
  return browser;
}

/** Somebody whom an administrator gave a device, and where that lies in the API. */
async function withDevice(): Promise<{ who: Newcomer; secret: string; path: string }> {
  const [ada, who] = [await admin(), await product.newcomer()];
  const bytes = randomBytes(20);
  const [secret, serial] = [encodeSecret(bytes), `S${bytes.toString('hex', 0, 6).toUpperCase()}`];
  const tokens = [{ serial, kind: commonTotp, secret }];
  expectStatus(200, await ada.post('/admin/tokens/imports', { directory: 'demo', tokens }));
  const people = await ada.get<PeopleList>(`/admin/people?directory=demo&name=${encodeURIComponent(who.login)}`);
  const { guid } = expectStatus(200, people).people[0]!;
  expectStatus(201, await ada.post(`/admin/tokens/demo/${serial}/assignment`, { person: guid, portal: 'demo' }));
  const owned = await ada.get<OwnedTokenList>(`/admin/people-tokens?directory=demo&person=${guid}`);
  const { id } = expectStatus(200, owned).tokens[0]!;
  return { who, secret, path: `/admin/people-tokens/demo/${guid}/${id}` };
}

/** The same person in another browser, at the question for the code. */
async function atTheToken(who: Newcomer): Promise<Newcomer> {
  const seat = product.seat(who);
  await expect(seat.at.signIn(who.password)).rejects.toThrow('409');
  return seat;
}
const prove = async (seat: Newcomer, code: string): Promise<number> =>
  (await seat.at.api.post('/flow/proofs', { factor: 'token-code', code })).status;
const wrong = (code: string): string => code.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));

it('E4, E5: of twenty codes that a help desk tests at once five are looked at; the person’s own tries are untouched', async () => {
  const { who, secret, path } = await withDevice();
  const desks = [await admin('helpdesk'), await admin('helpdesk'), await admin()];
  await untilEarlyInStep();
  const guesses = await Promise.all(
    Array.from({ length: 20 }, (_, turn) => desks[turn % 3]!.post(`${path}/tests`, { code: wrong(totpNow(secret)) })),
  );
  expect(guesses.filter(({ status }) => status === 200)).toHaveLength(5);
  expect(guesses.filter(({ status }) => status === 429)).toHaveLength(15);
  expect((await desks[0]!.post(`${path}/tests`, { code: totpNow(secret) })).status).toBe(429);
  expect(await prove(await atTheToken(who), totpNow(secret))).toBe(200);
});

it('E16: a code that was tested signs nobody in', async () => {
  const { who, secret, path } = await withDevice();
  const [seat, desk] = [await atTheToken(who), await admin('helpdesk')];
  await untilEarlyInStep();
  const code = totpNow(secret);
  expect(expectStatus(200, await desk.post<{ isRight: boolean }>(`${path}/tests`, { code })).isRight).toBe(true);
  expect(await prove(seat, code)).toBe(403);
});

it('E15: a second factor goes by nobody’s hand in silence, and not by a stranger’s to the portal', async () => {
  const { who, path } = await withDevice();
  const stranger = await admin('administrator', ['other']);
  for (const [method, where] of [
    ['PUT', `${path}/suspension`],
    ['DELETE', `${path}/assignment`],
    ['DELETE', path],
  ] as const)
    expect((await stranger.request(method, where)).status).toBe(404);
  await atTheToken(who);
  const desk = await admin('helpdesk');
  expect((await desk.request('DELETE', path)).status).toBe(403);
  expect((await desk.request('PUT', `${path}/suspension`)).status).toBe(204);
  const mail = await product.mailbox.waitFor(who.email, { after: 0, matching: /was switched off/ });
  expect(mail.text).toMatch(/not-me#t=/);
});
