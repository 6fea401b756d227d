import { describe, expect, it } from '@jest/globals';
import { bareCode, codeError } from '#portal/ui/typed-code.ts';
import { en } from '#portal/texts/en.ts';

describe('a typed code', () => {
  it.each(['123456', '123 456', ' 123-456 ', '123–456', '12\u00a034\u202f56', '123.456'])(
    'reads %j as six digits',
    (typed) => {
      expect(bareCode(typed)).toBe('123456');
      expect(codeError(typed, 6, en)).toBeUndefined();
    },
  );

  it.each([
    ['', en.code.empty],
    ['   ', en.code.empty],
    ['12345', en.code.length(6)],
    ['1234567', en.code.length(6)],
    ['12345a', en.code.notDigits],
    ['１２３４５６', en.code.notDigits],
  ])('says what is wrong with %j', (typed, text) => {
    expect(codeError(typed, 6, en)).toBe(text);
  });
});
