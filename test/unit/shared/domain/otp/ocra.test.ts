import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Hmac } from '#shared/domain/otp/hmac.ts';
import { newOcraQuestion } from '#shared/domain/otp/ocra-question.ts';
import { findOcraAnswer } from '#shared/domain/otp/ocra-window.ts';
import { ocraAnswer } from '#shared/domain/otp/ocra.ts';
import type { OcraInputs } from '#shared/domain/otp/ocra.ts';
import { key, nodeHmac, suiteOf } from './otp-fixtures.ts';

const secret = key(32);

/** What is hashed, in hexadecimal, after the suite and its zero byte. */
function hashed(text: string, inputs: OcraInputs): string {
  let message = Buffer.alloc(0);
  const spy: Hmac = (algorithm, secretKey, data) => {
    message = Buffer.from(data);
    return nodeHmac(algorithm, secretKey, data);
  };
  ocraAnswer(suiteOf(text), secret, inputs, spy);
  expect(message.subarray(0, text.length + 1).toString()).toBe(`${text}\0`);
  return message.subarray(text.length + 1).toString('hex');
}

const question = (hex: string): string => hex.padEnd(256, '0');

describe('what an answer is made of (RFC 6287 5.1)', () => {
  it('all inputs, in their order and lengths', () => {
    const inputs = { question: '00', counter: 258, pinHash: key(20), session: key(3), step: 1 };
    expect(hashed('OCRA-1:HOTP-SHA1-6:C-QA08-PSHA1-S004-T1M', inputs)).toBe(
      `0000000000000102${question('3030')}${Buffer.from(key(20)).toString('hex')}00313233${'1'.padStart(16, '0')}`,
    );
  });

  it('inputs that the suite does not ask for are left out', () => {
    const inputs = { question: 'A', counter: 1, pinHash: key(20), session: key(3), step: 1 };
    expect(hashed('OCRA-1:HOTP-SHA1-6:QA08', inputs)).toBe(question('41'));
  });

  it.each([
    ['QN08', '12345678', 'bc614e'],
    ['QN08', '00000000', ''],
    // An odd number of half bytes stands at the left, as in the program of appendix A.
    ['QN08', '00000256', '1'],
    ['QH08', 'aBc', 'abc'],
    ['QH08', '00ab', '00ab'],
    ['QA10', 'aB9', '614239'],
  ])('a question %s %s', (format, text, hex) => {
    expect(hashed(`OCRA-1:HOTP-SHA1-6:${format}`, { question: text })).toBe(question(hex));
  });

  it('the longest questions of both sides fit', () => {
    const longest: [string, string] = ['9'.repeat(64), '9'.repeat(64)];
    expect(hashed('OCRA-1:HOTP-SHA1-6:QN64', { question: longest })).toHaveLength(256);
    expect(hashed('OCRA-1:HOTP-SHA1-6:QA64', { question: longest })).toBe('39'.repeat(128));
  });
});

describe('ocraAnswer', () => {
  it.each<[string, Partial<OcraInputs>, object]>([
    ['C-QN08', {}, { code: 'missing', input: 'counter' }],
    ['C-QN08', { counter: -1 }, { code: 'malformed', input: 'counter' }],
    ['C-QN08', { counter: 2 ** 53 }, { code: 'malformed', input: 'counter' }],
    ['QN08-PSHA256', {}, { code: 'missing', input: 'pin' }],
    ['QN08-PSHA256', { pinHash: key(20) }, { code: 'malformed', input: 'pin' }],
    ['QN08-S064', {}, { code: 'missing', input: 'session' }],
    ['QN08-S064', { session: key(65) }, { code: 'malformed', input: 'session' }],
    ['QN08-T1M', {}, { code: 'missing', input: 'time' }],
    ['QN08-T1M', { step: 0.5 }, { code: 'malformed', input: 'time' }],
    ['QN08', { question: '' }, { code: 'malformed', input: 'question' }],
    ['QN08', { question: '123456789' }, { code: 'malformed', input: 'question' }],
    ['QN08', { question: '1234567a' }, { code: 'malformed', input: 'question' }],
    ['QH08', { question: 'abcdefgh' }, { code: 'malformed', input: 'question' }],
    ['QA08', { question: 'a b' }, { code: 'malformed', input: 'question' }],
    ['QA08', { question: ['SRV11110', 'CLI222200'] }, { code: 'malformed', input: 'question' }],
  ])('%s with %j: refused', (dataInput, inputs, error) => {
    const suite = suiteOf(`OCRA-1:HOTP-SHA1-6:${dataInput}`);
    expect(ocraAnswer(suite, secret, { question: '1', ...inputs }, nodeHmac)).toEqual({ ok: false, error });
  });

  it('has the digits of its suite; without any it is the whole HMAC', () => {
    const answer = (digits: number) =>
      ocraAnswer(suiteOf(`OCRA-1:HOTP-SHA256-${digits}:QN08`), secret, { question: '1' }, nodeHmac);
    for (const digits of [4, 6, 8, 9]) {
      expect(answer(digits)).toMatchObject({ ok: true, value: expect.stringMatching(new RegExp(`^\\d{${digits}}$`)) });
    }
    expect(answer(10)).toMatchObject({ ok: true, value: expect.stringMatching(/^[0-2]\d{9}$/) });
    expect(answer(0)).toMatchObject({ ok: true, value: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });
});

describe('findOcraAnswer', () => {
  const suite = suiteOf('OCRA-1:HOTP-SHA256-8:C-QN08-T1M');
  const atSeconds = 1_800_000_000;
  const now = atSeconds / 60;
  const answerOf = (counter: number, step: number, asked = '12345678'): string => {
    const answer = ocraAnswer(suite, secret, { question: asked, counter, step }, nodeHmac);
    if (!answer.ok) throw new Error('no answer');
    return answer.value;
  };
  const find = (answer: string, driftSteps = 0) =>
    findOcraAnswer({ suite, secret, question: '12345678', counter: 100, driftSteps, answer, atSeconds }, nodeHmac);

  it('accepts exactly answers to this question, of counters ahead and steps around', () => {
    const away = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(fc.integer({ min: 95, max: 115 }), away, away, (counter, stepsAway, driftSteps) => {
        const found = find(answerOf(counter, now + driftSteps + stepsAway), driftSteps);
        const isDue = counter >= 100 && counter <= 110 && Math.abs(stepsAway) <= 1;
        expect(found).toEqual(
          isDue
            ? { ok: true, value: { counter: counter + 1, driftSteps: driftSteps + stepsAway } }
            : { ok: false, error: { code: 'wrong' } },
        );
      }),
    );
    expect(find(answerOf(100, now, '12345679'))).toEqual({ ok: false, error: { code: 'wrong' } });
  });

  it('forgives half a minute of a clock whose steps are seconds', () => {
    const seconds = suiteOf('OCRA-1:HOTP-SHA256-8:QN08-T1S');
    const at = (step: number) => {
      const answer = ocraAnswer(seconds, secret, { question: '1', step }, nodeHmac);
      const value = answer.ok ? answer.value : '';
      return findOcraAnswer({ suite: seconds, secret, question: '1', answer: value, atSeconds }, nodeHmac).ok;
    };
    expect([-31, -30, 0, 30, 31].map((away) => at(atSeconds + away))).toEqual([false, true, true, true, false]);
  });

  it('a drift is bounded here as well', () => {
    const most = 20;
    expect(find(answerOf(100, now + most + 1), 5000)).toEqual({ ok: true, value: { counter: 101, driftSteps: most } });
    expect(find(answerOf(100, now - most - 1), -5000)).toEqual({
      ok: true,
      value: { counter: 101, driftSteps: -most },
    });
    expect(find(answerOf(100, now + 5000), 5000).ok).toBe(false);
  });

  it('works at the beginning of time, where a window has no left half', () => {
    const state = { suite, secret, question: '12345678', counter: 100, answer: answerOf(100, 0), atSeconds: 0 };
    expect(findOcraAnswer(state, nodeHmac)).toEqual({ ok: true, value: { counter: 101, driftSteps: 0 } });
  });

  it('takes a whole HMAC in capitals and in small letters', () => {
    const whole = suiteOf('OCRA-1:HOTP-SHA1-0:QN08');
    const expected = ocraAnswer(whole, secret, { question: '1' }, nodeHmac);
    const answer = expected.ok ? expected.value : '';
    for (const typed of [answer, answer.toUpperCase()]) {
      expect(findOcraAnswer({ suite: whole, secret, question: '1', answer: typed, atSeconds }, nodeHmac).ok).toBe(true);
    }
  });

  it('a token without the counter that its suite wants is no wrong answer', () => {
    const found = findOcraAnswer({ suite, secret, question: '1', answer: '12345678', atSeconds }, nodeHmac);
    expect(found).toEqual({ ok: false, error: { code: 'missing', input: 'counter' } });
  });
});

describe('newOcraQuestion', () => {
  it.each(['QN08', 'QA10', 'QH40', 'QN64'])('%s: a question that its suite takes, of full length', (format) => {
    const suite = suiteOf(`OCRA-1:HOTP-SHA1-6:${format}`);
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(255)), (stream) => {
        const asked = newOcraQuestion(suite, (count) => Uint8Array.from(stream.take(count)));
        expect(asked).toHaveLength(suite.question.maxLength);
        expect(ocraAnswer(suite, secret, { question: asked }, nodeHmac).ok).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
