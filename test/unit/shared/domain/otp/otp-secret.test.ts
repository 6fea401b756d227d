import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeHexSecret, decodeSecret, encodeSecret, groupSecret } from '#shared/domain/otp/otp-secret.ts';
import { key, secrets } from './otp-fixtures.ts';

const spelled = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('the secret of a token', () => {
  it('is read in every way that people and makers write it', () => {
    for (const text of [
      spelled,
      spelled.toLowerCase(),
      groupSecret(spelled),
      groupSecret(spelled).replaceAll(' ', '-'),
    ]) {
      expect(decodeSecret(text)).toEqual({ ok: true, value: key(20) });
    }
    const hex = '31 32 33 34 35 36 37 38 39 30 31 32 33 34 35 36 37 38 39 30';
    for (const text of [hex, hex.replaceAll(' ', ':'), hex.replaceAll(' ', '')]) {
      expect(decodeHexSecret(text)).toEqual({ ok: true, value: key(20) });
    }
  });

  it('is shown in groups of four for typing', () => {
    expect(groupSecret(spelled)).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
  });

  it('survives being written and read, also by hand and with padding', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const text = encodeSecret(secret);
        expect(text).toMatch(/^[A-Z2-7]+$/);
        expect(decodeSecret(groupSecret(text.toLowerCase()))).toEqual({ ok: true, value: secret });
        expect(decodeSecret(text.padEnd(Math.ceil(text.length / 8) * 8, '='))).toEqual({ ok: true, value: secret });
      }),
    );
  });

  it('has 128 bits at least (RFC 4226 R6) and is no longer than a hash', () => {
    expect(decodeSecret(encodeSecret(key(15)))).toEqual({ ok: false, error: { code: 'too-short' } });
    expect(decodeHexSecret('ab'.repeat(65))).toEqual({ ok: false, error: { code: 'too-long' } });
  });

  it('may have bits left over, which every app drops', () => {
    expect(decodeSecret(`${'A'.repeat(25)}B`)).toEqual({ ok: true, value: new Uint8Array(16) });
  });

  it('with a letter missing or wrong is no secret', () => {
    for (const text of ['', '0189', spelled.slice(2), `${spelled}A`, `${spelled.slice(1)}é`, 'GEZD=GNBV']) {
      expect(decodeSecret(text)).toEqual({ ok: false, error: { code: 'not-base32' } });
    }
    for (const text of ['', 'abc', 'xy'.repeat(20)]) {
      expect(decodeHexSecret(text)).toEqual({ ok: false, error: { code: 'not-hexadecimal' } });
    }
  });
});
