import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codeLengths, codeOf, inGroups, readCode } from '#shared/domain/grouped-code.ts';

const length = codeLengths.recovery;
const codes = fc.uint8Array({ minLength: length - 1, maxLength: length - 1 }).map(codeOf);
const symbol = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ');
const at = fc.nat({ max: length - 1 });
const put = (code: string, index: number, one: string): string => code.slice(0, index) + one + code.slice(index + 1);

describe('codes in groups', () => {
  it('are read however they are typed', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const printed = inGroups(code);
        expect(printed).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
        const typed = [printed, printed.toLowerCase(), code, ` ${printed.replaceAll('-', ' – ')}\n`];
        const lookingAlike = printed.replaceAll('0', 'o').replaceAll('1', 'l');
        for (const text of [...typed, lookingAlike]) expect(readCode(text, length)).toBe(code);
      }),
    );
  });

  it('every single wrong symbol is noticed', () => {
    fc.assert(
      fc.property(codes, at, symbol, (code, index, other) => {
        fc.pre(code[index] !== other);
        expect(readCode(put(code, index, other), length)).toBeUndefined();
      }),
    );
  });

  it('two symbols in the wrong order are noticed', () => {
    fc.assert(
      fc.property(codes, at, at, (code, one, other) => {
        fc.pre(code[one] !== code[other]);
        const exchanged = put(put(code, one, code[other]!), other, code[one]!);
        expect(readCode(exchanged, length)).toBeUndefined();
      }),
    );
  });

  it.each(['', 'U'.repeat(16), '0'.repeat(15), '0'.repeat(17), '０'.repeat(16), '0000-0000-0000-000!'])(
    'refuses %j',
    (typed) => {
      expect(readCode(typed, length)).toBeUndefined();
    },
  );
});
