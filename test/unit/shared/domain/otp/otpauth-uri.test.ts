import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { otpauthUri } from '#shared/domain/otp/otpauth-uri.ts';
import { commonTotp } from '#shared/domain/otp/token-kind.ts';
import type { CodeKind } from '#shared/domain/otp/token-kind.ts';
import { hotpKinds, totpKinds } from './otp-fixtures.ts';

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('otpauthUri', () => {
  const uriOf = (kind: CodeKind, counter?: number) =>
    otpauthUri({ kind, issuer: 'Examples & Söhne', label: 'EX\\bob smith', secret, ...(counter && { counter }) });
  const start = 'Examples%20%26%20S%C3%B6hne:EX%5Cbob%20smith';
  const issuer = 'issuer=Examples%20%26%20S%C3%B6hne';

  it('tells an app what differs from its defaults, and nothing more', () => {
    expect(uriOf(commonTotp)).toBe(`otpauth://totp/${start}?secret=${secret}&${issuer}`);
    expect(uriOf({ type: 'totp', algorithm: 'sha512', digits: 8, period: 60 })).toBe(
      `otpauth://totp/${start}?secret=${secret}&${issuer}&algorithm=SHA512&digits=8&period=60`,
    );
    expect(uriOf({ type: 'hotp', algorithm: 'sha256', digits: 8 }, 7)).toBe(
      `otpauth://hotp/${start}?secret=${secret}&${issuer}&algorithm=SHA256&digits=8&counter=7`,
    );
    // A counter has no default: the format requires it.
    expect(uriOf({ type: 'hotp', algorithm: 'sha1', digits: 6 })).toMatch(/&counter=0$/);
    expect(uriOf({ type: 'ocra', suite: 'OCRA-1:HOTP-SHA1-6:QN08' })).toBe(
      `otpauth://ocra/${start}?secret=${secret}&${issuer}&suite=OCRA-1%3AHOTP-SHA1-6%3AQN08`,
    );
  });

  it('any names give an address that says the same to whoever reads it', () => {
    const names = fc.oneof(
      fc.array(fc.nat(0x10ffff), { maxLength: 10 }).map((points) => String.fromCodePoint(...points)),
      fc.string({ unit: fc.constantFrom('\ud83d', ':', '%', '&', ' ', 'a', '\0') }),
    );
    const kinds = fc.oneof(
      totpKinds,
      hotpKinds,
      fc.constant<CodeKind>({ type: 'ocra', suite: 'OCRA-1:HOTP-SHA1-6:QN08' }),
    );
    fc.assert(
      fc.property(kinds, names, names, (kind, anyIssuer, label) => {
        const uri = new URL(otpauthUri({ kind, issuer: anyIssuer, label, secret }));
        expect(uri.host).toBe(kind.type);
        expect(uri.searchParams.get('secret')).toBe(secret);
        const path = decodeURIComponent(uri.pathname.slice(1));
        const read = uri.searchParams.get('issuer');
        // One colon, between issuer and account; none where there is no issuer.
        expect(path.split(':')).toHaveLength(read ? 2 : 1);
        if (read) expect(path.startsWith(`${read}:`)).toBe(true);
      }),
    );
  });
});
