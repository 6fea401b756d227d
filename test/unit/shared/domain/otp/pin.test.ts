import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkPin } from '#shared/domain/otp/new-pin.ts';
import { splitPin } from '#shared/domain/otp/pin.ts';
import type { PinError } from '#shared/domain/otp/new-pin.ts';

describe('checkPin', () => {
  it.each<[string, PinError['code']]>([
    ['', 'too-short'],
    ['258', 'too-short'],
    ['25801470369258147', 'too-long'],
    ['12a4', 'not-digits'],
    ['2580 ', 'not-digits'],
    ['٢٥٨٠', 'not-digits'],
    ['1111', 'one-digit'],
    ['0000000', 'one-digit'],
    ['1234', 'sequence'],
    ['4321', 'sequence'],
    ['0123456789', 'sequence'],
    ['7890', 'sequence'],
    ['2109', 'sequence'],
    ['1212', 'repeated'],
    ['258258', 'repeated'],
  ])('refuses %j: %s', (pin, code) => {
    expect(checkPin(pin)).toEqual({ ok: false, error: { code } });
  });

  it.each(['2580', '1357', '1123', '12345670', '2580147036925814'])('takes %s', (pin) => {
    expect(checkPin(pin)).toEqual({ ok: true, value: pin });
  });
});

describe('splitPin', () => {
  const digits = (least: number, most: number) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most }).map((list) => list.join(''));
  const pins = digits(4, 16);
  const codes = fc.constantFrom(6, 8).chain((length) => digits(length, length));

  it('gives back the PIN and the code that were typed, however they are grouped', () => {
    const gap = fc.constantFrom('', ' ', '-', '\u00a0');
    fc.assert(
      fc.property(pins, codes, fc.constantFrom('before', 'after'), gap, (pin, code, position, between) => {
        const both = position === 'before' ? [pin, code] : [code, pin];
        const typed = ` ${both.join(between)} `;
        expect(splitPin({ typed, position, codeDigits: code.length })).toEqual({ ok: true, value: { pin, code } });
      }),
    );
  });

  it('without a PIN, or after it was removed, all of it is the code', () => {
    const split = (typed: string) => splitPin({ typed, position: undefined, codeDigits: 6 });
    expect(split('123 456')).toEqual({ ok: true, value: { code: '123456' } });
    expect(split('2580123456')).toEqual({ ok: false, error: { code: 'wrong-length' } });
  });

  it('a code without its PIN is never taken for both', () => {
    fc.assert(
      fc.property(codes, digits(0, 3), fc.constantFrom('before', 'after'), (code, rest, position) => {
        const split = splitPin({ typed: rest + code, position, codeDigits: code.length });
        expect(split).toEqual({ ok: false, error: { code: 'wrong-length' } });
      }),
    );
  });

  it('refuses letters, and what is longer than any PIN with any code', () => {
    const split = (typed: string) => splitPin({ typed, position: 'before', codeDigits: 6 });
    expect(split('2580abcdef')).toEqual({ ok: false, error: { code: 'not-digits' } });
    expect(split('1'.repeat(23))).toEqual({ ok: false, error: { code: 'wrong-length' } });
    expect(split('x'.repeat(1_000_000))).toEqual({ ok: false, error: { code: 'wrong-length' } });
  });
});
