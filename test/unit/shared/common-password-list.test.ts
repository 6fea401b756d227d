import { dictionary } from '@zxcvbn-ts/language-common';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commonPasswords } from '#shared/common-password-list.ts';
import { packWords, unpackWords } from '#shared/domain/front-coding.ts';

describe('the passwords that everybody tries first', () => {
  it('are the most common ones of the lists that they are from; else run local/pack-common-passwords.ts', () => {
    const known = dictionary['passwords-common']!.map(String).filter((word) => word.length >= 4);
    expect([...commonPasswords]).toEqual(known.slice(0, 10_000).toSorted());
  });
});

describe('a packed list of words', () => {
  it('is the list again once it is unpacked', () => {
    const word = fc.string({ maxLength: 60, unit: fc.constantFrom(...'ab1 \\\'"é😀') });
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(unpackWords(packWords(words.toSorted()))).toEqual(words.toSorted());
      }),
    );
  });
});
