import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { hashPin } from '#functions/tokens/pin-hash.ts';
import { ocraAnswer } from '#shared/domain/otp/ocra.ts';
import { parseOcraSuite } from '#shared/domain/otp/ocra-suite.ts';
import { codeAt } from '#shared/domain/otp/otp-code.ts';
import type { HotpKind, TotpKind } from '#shared/domain/otp/token-kind.ts';
import { appCode, giveToken, pressed, secretBytes } from '../fakes/give-token.ts';
import { owner, passwordProven, signedIn, signInWith, tokenWorld } from './token-world.ts';
import type { World } from './token-world.ts';

const hotp: HotpKind = { type: 'hotp', algorithm: 'sha1', digits: 6 };
const notOf = (code: string): string => code.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));

describe('a code at the sign-in', () => {
  it.each<TotpKind>([
    { type: 'totp', algorithm: 'sha256', digits: 8, period: 60 },
    { type: 'totp', algorithm: 'sha512', digits: 6, period: 30 },
  ])('of a clock: $algorithm, $digits digits, $period s', async (kind) => {
    const w = await tokenWorld();
    await giveToken(w, owner, { kind });
    const code = codeAt(secretBytes, kind, Math.floor(w.now().getTime() / 1000 / kind.period));
    expect(await signInWith(w, notOf(code))).toBe(403);
    expect(await signInWith(w, code)).toBe(200);
    expect(await signInWith(w, code)).toBe(403);
  });

  it('of a button: look-ahead, never back, and E17: each press once', async () => {
    const w = await tokenWorld();
    await giveToken(w, owner, { kind: hotp, counter: 7 });
    expect(await signInWith(w, pressed(6, hotp))).toBe(403);
    expect(await signInWith(w, pressed(12, hotp))).toBe(200);
    for (const counter of [7, 11, 12]) expect(await signInWith(w, pressed(counter, hotp))).toBe(403);
    expect(await signInWith(w, pressed(13, hotp))).toBe(200);
  });

  it('drift is learned, so that a clock that goes wrong slowly is followed', async () => {
    const w = await tokenWorld();
    const { id } = await giveToken(w, owner);
    expect(await signInWith(w, appCode(w, 1))).toBe(200);
    expect((await w.ports.budgets.burnedSteps(`proof#${owner}`))[id]).toMatchObject({ driftSteps: 1 });
    await w.pass(300);
    expect(await signInWith(w, appCode(w, 2))).toBe(200);
    await w.pass(300);
    expect(await signInWith(w, appCode(w, 0))).toBe(403);
  });

  it('answers a question (OCRA), once, and not without one', async () => {
    const w = await tokenWorld();
    const suite = 'OCRA-1:HOTP-SHA1-6:QN08';
    await giveToken(w, owner, { kind: { type: 'ocra', suite } });
    const answerTo = (question: string): string => {
      const [parsed, hmac] = [
        parseOcraSuite(suite),
        (a: string, k: Uint8Array, m: Uint8Array) => createHmac(a, k).update(m).digest(),
      ];
      const answer = parsed.ok && ocraAnswer(parsed.value, secretBytes, { question }, hmac);
      return answer && answer.ok ? answer.value : '';
    };
    const browser = await passwordProven(w);
    await browser.post('/sign-in/session');
    const prove = (code: string) => browser.post('/flow/proofs', { factor: 'token-code', code });
    expect((await prove(answerTo('00000000'))).status).toBe(403);
    const begun = await browser.post('/flow/challenges', { factor: 'token-code' });
    const { question } = begun.body.begun['token-code'];
    expect(question).toMatch(/^\d{8}$/);
    expect((await prove(notOf(answerTo(question)))).status).toBe(403);
    expect((await prove(answerTo(question))).status).toBe(200);
    // Another sign-in has a question of its own.
    const second = await passwordProven(w);
    await second.post('/sign-in/session');
    await second.post('/flow/challenges', { factor: 'token-code' });
    const replayed = { factor: 'token-code', code: answerTo(question) };
    expect((await second.post('/flow/proofs', replayed)).status).toBe(403);
  });

  it('a question has its time', async () => {
    const w = await tokenWorld();
    await giveToken(w, owner, { kind: { type: 'ocra', suite: 'OCRA-1:HOTP-SHA1-6:QN08' } });
    const browser = await passwordProven(w);
    await browser.post('/sign-in/session');
    const { body } = await browser.post('/flow/challenges', { factor: 'token-code' });
    const hmac = (a: string, k: Uint8Array, m: Uint8Array) => createHmac(a, k).update(m).digest();
    const suite = parseOcraSuite('OCRA-1:HOTP-SHA1-6:QN08');
    const answer =
      suite.ok && ocraAnswer(suite.value, secretBytes, { question: body.begun['token-code'].question }, hmac);
    await w.pass(5 * 60);
    const proof = { factor: 'token-code', code: answer && answer.ok ? answer.value : '' };
    expect((await browser.post('/flow/proofs', proof)).status).toBe(403);
  });
});

describe('a PIN with the code', () => {
  async function withPin(position: 'before' | 'after') {
    const w = await tokenWorld();
    const id = 'A'.repeat(22);
    await giveToken(w, owner, { pin: { position, hash: await hashPin(w.ports.keyRing, { owner, id }, '2580') } });
    return w;
  }

  it.each(['before', 'after'] as const)('%s it: both must be right', async (position) => {
    const w = await withPin(position);
    const join = (pin: string, code: string): string => (position === 'before' ? pin + code : code + pin);
    const code = appCode(w);
    for (const wrong of [code, join('2581', code), join('2580', notOf(code)), join(code, '2580')])
      expect(await signInWith(w, wrong)).toBe(403);
    expect(await signInWith(w, join('2580', code))).toBe(200);
  });

  it('E6: a wrong PIN does not use the code up, and says what a wrong code says', async () => {
    const w = await withPin('before');
    const browser = await passwordProven(w);
    await browser.post('/sign-in/session');
    const prove = (code: string) => browser.post('/flow/proofs', { factor: 'token-code', code });
    const [pin, code] = [await prove(`9999${appCode(w)}`), await prove(`2580${notOf(appCode(w))}`)];
    expect({ ...pin.body, requestId: '' }).toEqual({ ...code.body, requestId: '' });
    expect((await prove(`2580${appCode(w)}`)).status).toBe(200);
  });

  it('is kept as a keyed hash, of its own for each token', async () => {
    const w = await tokenWorld();
    const [one, other] = ['1', '2'].map((id) => ({ owner, id }));
    const hashes = [await hashPin(w.ports.keyRing, one!, '2580'), await hashPin(w.ports.keyRing, other!, '2580')];
    expect(hashes[0]).not.toBe(hashes[1]);
    expect(hashes.join()).not.toContain('2580');
  });
});

describe('F2: only tokens that this portal asks for', () => {
  const asksFor = async (w: World): Promise<boolean> => {
    const browser = await passwordProven(w);
    return (await browser.post('/sign-in/session')).status === 409;
  };

  it.each([
    ['on this portal', {}, true],
    ['on another one', { resource: 'bank' }, false],
    ['assigned nowhere', { resource: undefined as unknown as string }, false],
    ['switched off', { isEnabled: false }, false],
    ['not confirmed yet', { isConfirmed: false }, false],
  ])('%s', async (_name, more, isAsked) => {
    const w = await tokenWorld();
    await giveToken(w, owner, more);
    expect(await asksFor(w)).toBe(isAsked);
    if (!isAsked) {
      const browser = w.browser();
      await browser.post('/recovery', { portal: 'demo', login: 'alice', purpose: 'reset', language: 'en' });
      expect((await browser.post('/flow/proofs', { factor: 'token-code', code: appCode(w) })).status).toBe(403);
    }
  });

  it('several: any of them will do', async () => {
    const w = await tokenWorld();
    await giveToken(w, owner);
    await giveToken(w, owner, { id: 'B'.repeat(22), kind: hotp });
    await signedIn(w, appCode(w));
    await signedIn(w, pressed(0, hotp));
  });
});
