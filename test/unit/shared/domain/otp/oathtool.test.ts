import { execFileSync } from 'node:child_process';
import { expect, it } from '@jest/globals';
import { findHotpCounter } from '#shared/domain/otp/hotp-window.ts';
import { decodeSecret, encodeSecret } from '#shared/domain/otp/otp-secret.ts';
import { resyncHotp, resyncTotp } from '#shared/domain/otp/resynchronise.ts';
import type { OtpDigits } from '#shared/domain/otp/token-kind.ts';
import { findTotpStep } from '#shared/domain/otp/totp-window.ts';
import { requires } from '#test/support/requirements.ts';
import { key } from './otp-fixtures.ts';

const secretText = encodeSecret(key(20));
const decoded = decodeSecret(secretText);
const secret = decoded.ok ? decoded.value : new Uint8Array();
const atSeconds = 1_800_000_015;

const oathtool = (...args: string[]): string[] =>
  execFileSync('oathtool', ['--base32', ...args, secretText], { encoding: 'utf8', timeout: 10_000 })
    .trim()
    .split('\n');

/** Codes of `count` steps from a moment on. */
const totpCodes = (algorithm: string, digits: number, period: number, at: number, count = 1): string[] =>
  oathtool(
    `--totp=${algorithm}`,
    `--digits=${digits}`,
    `--time-step-size=${period}s`,
    `--now=@${at}`,
    `--window=${count - 1}`,
  );

requires('oathtool')("codes of Debian's oathtool", () => {
  const algorithms = ['sha1', 'sha256', 'sha512'] as const;
  const cases = algorithms.flatMap((algorithm) =>
    ([6, 8] as OtpDigits[]).flatMap((digits) =>
      [30 as const, 60 as const].map((period) => ({ algorithm, digits, period })),
    ),
  );

  it.each(cases)('TOTP $algorithm, $digits digits, $period s: accepted, and not two steps away', (shape) => {
    const kind = { type: 'totp', ...shape } as const;
    const find = (away: number) => {
      const at = atSeconds + away * shape.period;
      const [code = ''] = totpCodes(shape.algorithm, shape.digits, shape.period, at);
      return findTotpStep({ kind, secret, code, atSeconds });
    };
    const step = Math.floor(atSeconds / shape.period);
    expect(find(0)).toEqual({ step, driftSteps: 0 });
    expect(find(-1)).toEqual({ step: step - 1, driftSteps: -1 });
    expect(find(2)).toBeUndefined();
  });

  it('a clock ten minutes ahead is found from two codes', () => {
    const kind = { type: 'totp', algorithm: 'sha1', digits: 6, period: 30 } as const;
    const [first = '', second = ''] = totpCodes('sha1', 6, 30, atSeconds + 600 - 30, 2);
    const found = resyncTotp({ kind, secret, codes: [first, second], atSeconds });
    expect(found).toEqual({ step: Math.floor(atSeconds / 30) + 20, driftSteps: 20 });
  });

  it.each([6, 8] as OtpDigits[])('HOTP, %i digits: accepted, and found far ahead from two codes', (digits) => {
    const kind = { type: 'hotp', algorithm: 'sha1', digits } as const;
    const codes = oathtool('--hotp', `--digits=${digits}`, '--counter=1000', '--window=60');
    const find = (index: number) => findHotpCounter({ kind, secret, counter: 1000, code: codes[index]! });
    expect(find(0)).toEqual({ accepted: 1000, counter: 1001 });
    expect(find(10)).toEqual({ accepted: 1010, counter: 1011 });
    expect(find(11)).toBeUndefined();
    const found = resyncHotp({ kind, secret, counter: 1000, codes: [codes[59]!, codes[60]!] });
    expect(found).toEqual({ accepted: 1060, counter: 1061 });
  });
});
