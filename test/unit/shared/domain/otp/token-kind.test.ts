import { describe, expect, it } from '@jest/globals';
import { TokenKind } from '#shared/domain/otp/token-kind.ts';

describe('TokenKind', () => {
  it.each([
    { type: 'totp', algorithm: 'sha512', digits: 8, period: 60 },
    { type: 'hotp', algorithm: 'sha256', digits: 6 },
    { type: 'ocra', suite: 'OCRA-1:HOTP-SHA256-8:C-QN08-PSHA1' },
  ])('takes $type', (kind) => {
    expect(TokenKind.parse(kind)).toEqual(kind);
  });

  it.each([
    { type: 'totp', algorithm: 'md5', digits: 6, period: 30 },
    { type: 'totp', algorithm: 'sha1', digits: 7, period: 30 },
    { type: 'totp', algorithm: 'sha1', digits: 6, period: 0 },
    { type: 'totp', algorithm: 'sha1', digits: 6 },
    { type: 'hotp', algorithm: 'sha1', digits: 6, period: 30 },
    { type: 'ocra', suite: `OCRA-1:HOTP-SHA1-6:QN08${' '.repeat(100)}` },
    { type: 'steam' },
  ])('refuses %j', (kind) => {
    expect(TokenKind.safeParse(kind).success).toBe(false);
  });

  it('says what is wrong with a suite', () => {
    const refused = TokenKind.safeParse({ type: 'ocra', suite: 'OCRA-1:HOTP-SHA1-6:QN99' });
    expect(refused.error?.issues).toMatchObject([{ path: ['suite'], message: expect.stringContaining('04 to 64') }]);
  });
});
