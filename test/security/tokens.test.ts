import { beforeAll, expect, it, jest } from '@jest/globals';
import type { FlowView } from '#shared/api/views.ts';
import type { HotpKind, TotpKind } from '#shared/domain/otp/token-kind.ts';
import { untilEarlyInStep } from '#test/support/early-in-step.ts';
import { expectStatus } from '#test/support/person.ts';
import { Product } from '#test/support/product.ts';
import type { Newcomer } from '#test/support/product.ts';
import { requires } from '#test/support/requirements.ts';
import { without } from './support/answers.ts';
import { beginApp, buttonCodes, clockCodes } from './support/authenticators.ts';
import type { App } from './support/authenticators.ts';

jest.setTimeout(180_000);

const hotp: HotpKind = { type: 'hotp', algorithm: 'sha1', digits: 6 };
const totp: TotpKind = { type: 'totp', algorithm: 'sha1', digits: 6, period: 30 };
const step = 30_000;
const now = (): number => Date.now();

requires('oathtool')('tokens, through the real API', () => {
  let product: Product;
  beforeAll(async () => {
    product = await Product.shared();
  });

  /** Somebody with a confirmed app, signed in and proven afresh. */
  async function withApp(kind: TotpKind | HotpKind): Promise<{ who: Newcomer; app: App }> {
    const who = await product.newcomer();
    await who.at.signIn(who.password);
    await who.at.proveFreshly();
    const app = await beginApp(who, kind);
    await untilEarlyInStep();
    const [first] = kind.type === 'hotp' ? buttonCodes(app, 0) : clockCodes(app, now() - step);
    expectStatus(200, await who.at.api.post(`/tokens/${app.id}/confirmation`, { code: first }));
    return { who, app };
  }

  /** The same person in another browser, with the password proven and the token not yet. */
  async function atTheToken(who: Newcomer): Promise<Newcomer> {
    const seat = product.seat(who);
    await expect(seat.at.signIn(who.password)).rejects.toThrow('409');
    return seat;
  }
  const post = async (seat: Newcomer, path: string, body: object): Promise<number> =>
    (await seat.at.api.post(path, body)).status;
  const prove = (seat: Newcomer, code: string | undefined): Promise<number> =>
    post(seat, '/flow/proofs', { factor: 'token-code', code });
  const wrong = (code: string): string => code.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));

  it.each([hotp, totp])('E17: of fifty sign-ins at once with one code of a $type token, one gets in', async (kind) => {
    const { who, app } = await withApp(kind);
    const seats = [await atTheToken(who), await atTheToken(who), await atTheToken(who), await atTheToken(who)];
    const [code] = kind.type === 'hotp' ? buttonCodes(app, 1) : clockCodes(app, now());
    const requests = Array.from({ length: 50 }, (_, turn) => {
      const browser = product.browser();
      for (const [name, value] of seats[turn % seats.length]!.at.api.cookies) browser.cookies.set(name, value);
      return browser.post<FlowView>('/flow/proofs', { factor: 'token-code', code });
    });
    const answers = await Promise.all(requests);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => ![200, 403, 409, 429].includes(status))).toEqual([]);
  });

  it('E16: two codes that put a clock right sign in neither there nor anywhere else', async () => {
    const { who, app } = await withApp(totp);
    const seat = await atTheToken(who);
    const [first, second, third] = clockCodes(app, now() + 10 * step, 3);
    expect(await post(seat, '/flow/token-synchronisation', { first, second })).toBe(204);
    expect((await seat.at.api.post('/sign-in/session')).status).toBe(409);
    for (const code of [first, second]) expect(await prove(seat, code)).toBe(403);
    const other = await atTheToken(who);
    expect(await prove(other, second)).toBe(403);
    expect(await prove(other, third)).toBe(200);
  });

  it('E16: neither codes of the far future nor two with a gap set a clock', async () => {
    const { who, app } = await withApp(totp);
    const seat = await atTheToken(who);
    const far = clockCodes(app, now() + 45 * step, 2);
    const gap = clockCodes(app, now() + 5 * step, 3);
    for (const [first, second] of [far, [gap[0], gap[2]], [gap[1], gap[0]]])
      expect(await post(seat, '/flow/token-synchronisation', { first, second })).toBe(403);
    expect(await prove(seat, far[0])).toBe(403);
    expect(await prove(seat, clockCodes(app, now())[0])).toBe(200);
  });

  it('E16: codes of a button that was pressed a thousand times are too far; a hundred are found', async () => {
    const { who, app } = await withApp(hotp);
    const seat = await atTheToken(who);
    const [first, second] = buttonCodes(app, 1000, 2);
    expect(await post(seat, '/flow/token-synchronisation', { first, second })).toBe(403);
    const [near, next, after] = buttonCodes(app, 90, 3);
    expect(await post(seat, '/flow/token-synchronisation', { first: near, second: next })).toBe(204);
    expect(await prove(seat, next)).toBe(403);
    expect(await prove(seat, after)).toBe(200);
  });

  it('E5: five wrong pairs, then not even the right one; before anything is proven none at all', async () => {
    const { who, app } = await withApp(totp);
    const stranger = product.seat(who);
    expectStatus(201, await stranger.at.start('reset'));
    expect(await post(stranger, '/flow/token-synchronisation', { first: '000000', second: '000000' })).toBe(409);
    const seat = await atTheToken(who);
    const statuses: number[] = [];
    for (let turn = 0; turn < 5; turn++)
      statuses.push(await post(seat, '/flow/token-synchronisation', { first: '000000', second: `00000${turn}` }));
    const [first, second] = clockCodes(app, now() + 5 * step, 2);
    statuses.push(await post(seat, '/flow/token-synchronisation', { first, second }));
    statuses.push(await post(who, `/tokens/${app.id}/synchronisation`, { first, second }));
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429, 429]);
  });

  it('E5: a device by its serial number counts with the sign-in, in a burst as well', async () => {
    const who = await product.newcomer();
    await who.at.signIn(who.password);
    await who.at.proveFreshly();
    const tries = Array.from({ length: 12 }, (_, turn) =>
      post(who, '/tokens/existing', { serial: `ZZ${turn}`, code: '000000' }),
    );
    const statuses = await Promise.all(tries);
    expect(statuses.filter((status) => status === 403)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  });

  it('E6: with a PIN, a wrong PIN, a wrong code and the code alone are one answer; once locked, the right one too', async () => {
    const { who, app } = await withApp(totp);
    expect((await who.at.api.request('PUT', `/tokens/${app.id}/pin`, { pin: '2580' })).status).toBe(204);
    const seat = await atTheToken(who);
    const [code = ''] = clockCodes(app, now());
    const answers = [];
    for (const typed of [`2581${code}`, `2580${wrong(code)}`, code, `${code}2580`, '000000'])
      answers.push(await seat.at.api.post('/flow/proofs', { factor: 'token-code', code: typed }));
    const alike = answers.map(({ status, headers, body }) => ({
      status,
      headers: without([...headers], ['date', 'content-length']),
      body: { ...(body as object), requestId: '' },
    }));
    for (const each of alike) expect(each).toEqual(alike[0]);
    expect(alike[0]?.status).toBe(403);
    expect(await prove(seat, `2580${code}`)).toBe(429);
  });

  it('E14: a thief of passwords with a session neither adds, swaps, stops, removes nor opens a token', async () => {
    const { who, app } = await withApp(totp);
    const seat = product.seat(who, 'demo', () => clockCodes(app, now())[0]!);
    await seat.at.signIn(who.password);
    const calls = [
      ['POST', '/tokens', { name: 'Mine' }],
      ['POST', '/tokens/existing', { serial: 'AB12', code: '000000' }],
      ['POST', `/tokens/${app.id}/replacement`, { name: 'Mine' }],
      ['PUT', `/tokens/${app.id}/pin`, { pin: '2580' }],
      ['DELETE', `/tokens/${app.id}/pin`, undefined],
      ['DELETE', `/tokens/${app.id}/assignment`, undefined],
      ['DELETE', `/tokens/${app.id}`, undefined],
    ] as const;
    for (const [method, path, body] of calls)
      expect(await seat.at.api.request(method, path, body)).toMatchObject({
        status: 403,
        body: { code: 'fresh-proof-required' },
      });
  });

  it('E15: what is swapped half-way is still asked for, and the new one alone once it is confirmed', async () => {
    const { who, app } = await withApp(hotp);
    const made = await who.at.api.post<App>(`/tokens/${app.id}/replacement`, { name: 'New', kind: hotp });
    const next = expectStatus(201, made);
    expect(await prove(await atTheToken(who), buttonCodes(next, 0)[0])).toBe(403);
    expect(await prove(await atTheToken(who), buttonCodes(app, 1)[0])).toBe(200);
    const [code] = buttonCodes(next, 0);
    expectStatus(200, await who.at.api.post(`/tokens/${next.id}/confirmation`, { code }));
    expect(await prove(await atTheToken(who), buttonCodes(app, 2)[0])).toBe(403);
    expect(await prove(await atTheToken(who), buttonCodes(next, 1)[0])).toBe(200);
  });
});
