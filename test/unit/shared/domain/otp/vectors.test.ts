import { describe, expect, it } from '@jest/globals';
import { findHotpCounter } from '#shared/domain/otp/hotp-window.ts';
import { codeAt } from '#shared/domain/otp/otp-code.ts';
import { findTotpStep } from '#shared/domain/otp/totp-window.ts';
import { keys } from './otp-fixtures.ts';

describe('RFC 4226 appendix D', () => {
  it.each([
    [0, '755224'],
    [1, '287082'],
    [2, '359152'],
    [3, '969429'],
    [4, '338314'],
    [5, '254676'],
    [6, '287922'],
    [7, '162583'],
    [8, '399871'],
    [9, '520489'],
  ])('counter %i: %s', (counter, code) => {
    const kind = { type: 'hotp', algorithm: 'sha1', digits: 6 } as const;
    expect(codeAt(keys.sha1, kind, counter)).toBe(code);
    const state = { kind, secret: keys.sha1, counter, code, lookAhead: 0 };
    expect(findHotpCounter(state)).toEqual({ accepted: counter, counter: counter + 1 });
  });
});

describe('RFC 6238 appendix B', () => {
  const rows: readonly [atSeconds: number, sha1: string, sha256: string, sha512: string][] = [
    [59, '94287082', '46119246', '90693936'],
    [1111111109, '07081804', '68084774', '25091201'],
    [1111111111, '14050471', '67062674', '99943326'],
    [1234567890, '89005924', '91819424', '93441116'],
    [2000000000, '69279037', '90698825', '38618901'],
    [20000000000, '65353130', '77737706', '47863826'],
  ];
  const cases = rows.flatMap(([atSeconds, sha1, sha256, sha512]) => [
    { atSeconds, algorithm: 'sha1' as const, code: sha1 },
    { atSeconds, algorithm: 'sha256' as const, code: sha256 },
    { atSeconds, algorithm: 'sha512' as const, code: sha512 },
  ]);

  it.each(cases)('$algorithm at $atSeconds s: $code', ({ atSeconds, algorithm, code }) => {
    const kind = { type: 'totp', algorithm, digits: 8, period: 30 } as const;
    const step = Math.floor(atSeconds / 30);
    expect(codeAt(keys[algorithm], kind, step)).toBe(code);
    const state = { kind, secret: keys[algorithm], code, atSeconds, window: 0 };
    expect(findTotpStep(state)).toEqual({ step, driftSteps: 0 });
  });
});
