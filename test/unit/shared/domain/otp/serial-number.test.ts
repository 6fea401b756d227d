import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseSerialNumber } from '#shared/domain/otp/serial-number.ts';

describe('parseSerialNumber', () => {
  it('one token has one form, however it is typed', () => {
    const spellings = ['OATH-0001-A2B3', 'oath 0001 a2b3', ' Oath.0001_A2b3 ', 'OATH\u20110001\u2013A2B3'];
    expect(spellings.map(parseSerialNumber)).toEqual(spellings.map(() => ({ ok: true, value: 'OATH0001A2B3' })));
  });

  it.each([
    ['', 'empty'],
    [' - ', 'empty'],
    ['12345678/9', 'not-a-serial'],
    ['ABC*', 'not-a-serial'],
    ['1'.repeat(33), 'too-long'],
    [' '.repeat(1000), 'too-long'],
    // Upper case would make ASCII of these: a long s, a dotless i, a ligature.
    ['\u017f12345', 'not-a-serial'],
    ['\u013112345', 'not-a-serial'],
    ['\ufb0112345', 'not-a-serial'],
    ['١٢٣٤٥٦', 'not-a-serial'],
  ])('refuses %j: %s', (typed, code) => {
    expect(parseSerialNumber(typed)).toEqual({ ok: false, error: { code } });
  });

  it('what it gives is its own form', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aZ09 -._é') }), (typed) => {
        const parsed = parseSerialNumber(typed);
        if (parsed.ok) expect(parseSerialNumber(parsed.value)).toEqual(parsed);
      }),
    );
  });
});
