import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bannedWordSearch } from '#shared/domain/banned-words.ts';
import { findOwnName } from '#shared/domain/own-names.ts';

describe('findOwnName', () => {
  it.each([
    ['the whole account name, in any case', 'x-BMEIER-1', { samAccountName: 'bmeier' }, 'bmeier'],
    ['not a part of the account name', 'meier-2026', { samAccountName: 'b.meier' }, undefined],
    ['an account name of three characters', 'xEVEx', { samAccountName: 'eve' }, 'eve'],
    ['a part of three characters', 'joanna', { displayName: 'Ann Lee' }, 'Ann'],
    ['no account name below three characters', 'xboy', { samAccountName: 'bo' }, undefined],
    ['each part of the display name', 'iloveanna', { displayName: 'Dr. Anna-Maria  de_la#Cruz\tVega' }, 'Anna'],
    ['a part after an underscore', '9cruz9', { displayName: 'Dr. Anna-Maria  de_la#Cruz\tVega' }, 'Cruz'],
    ['a part after a tab', 'VEGA!', { displayName: 'Dr. Anna-Maria  de_la#Cruz\tVega' }, 'Vega'],
    ['no part below three characters', 'DrDela', { displayName: 'Dr. Anna-Maria  de_la#Cruz\tVega' }, undefined],
    ['no split at other characters', 'annamaria', { displayName: 'Anna+Maria' }, undefined],
    ['letters beyond ASCII', 'xÖZDEMİRx', { displayName: 'Ali özdemİr' }, 'özdemİr'],
    ['a final sigma within a word', 'σοφόσ1', { displayName: 'Σοφός' }, 'Σοφός'],
    ['one letter in two spellings of Unicode', 'Mu\u0308ller', { displayName: 'M\u00fcller' }, 'Müller'],
    ['nothing for somebody without names', 'anything', {}, undefined],
  ])('%s', (_, password, names, expected) => {
    expect(findOwnName(password, names)).toBe(expected);
  });
});

describe('bannedWordSearch', () => {
  it.each([
    ['P@$$w0rd', 'password'],
    ['x PÄSSWÖRD x', 'password'],
    ['ＰＡＳＳＷＯＲＤ', 'password'],
    ['pass\u0301word', 'password'],
    ['5umm3r', 'Summer'],
    ['5umm3r', 'SUMMER'],
    ['fai1', 'fail'],
    ['fa1l', 'fall'],
    ['pass', 'p@ss'],
    ['Strasse', 'Straße'],
    ['x2026x', '2026'],
    ['x2o26x', '2026'],
    ['日本語です', '日本語'],
  ])('%s contains %s', (password, word) => {
    expect(bannedWordSearch(['unlikely', word])(password)).toBe(word);
  });

  it.each([
    ['fall', 'fail'],
    ['passwor', 'password'],
    ['p-a-s-s', 'pass'],
    ['', 'abc'],
    ['2029', '2026'], // both 6 and 9 may stand for g
  ])('%s does not contain %s', (password, word) => {
    expect(bannedWordSearch([word])(password)).toBeUndefined();
  });

  it('ignores a word of which accents leave less than three letters, for it would ban everything', () => {
    expect(bannedWordSearch(['e\u0301\u0301', '\u0301\u0301\u0301'])('hello')).toBeUndefined();
  });

  it('finds the last of five hundred words at the end of the longest password', () => {
    const words = Array.from({ length: 500 }, (_, index) => `word-${String(index)}-end`);
    expect(bannedWordSearch(words)(`${'w0rd-'.repeat(48)}W0RD-499-3nd`)).toBe('word-499-end');
  });
});

describe('bannedWordSearch, nearly', () => {
  /** How often two characters are compared at most: a number of steps, for a time would depend on the machine. */
  const stepsFor = (password: string, words: readonly string[]): number => {
    let steps = 0;
    const alike = (a: string, b: string): boolean => {
      steps++;
      return a === b;
    };
    bannedWordSearch(words, { isNearly: true, alike })(password);
    return steps;
  };

  it('takes at most four comparisons for a letter of the words and one of the password, however bad they are', () => {
    const fewLetters = fc.constantFrom('a', 'b');
    fc.assert(
      fc.property(
        fc.string({ maxLength: 256, unit: fewLetters }),
        fc.array(fc.string({ minLength: 5, maxLength: 64, unit: fewLetters }), { maxLength: 20 }),
        (password, words) => {
          const letters = words.reduce((sum, word) => sum + word.length, 0);
          expect(stepsFor(password, words)).toBeLessThanOrEqual(4 * letters * (password.length + 1));
        },
      ),
    );
  });

  it('takes few for five hundred usual words and the longest password', () => {
    const words = Array.from({ length: 500 }, (_, index) => `company-word-${index.toString(36)}`);
    const password = 'correct horse battery staple, '.repeat(9).slice(0, 256);
    expect(stepsFor(password, words)).toBeLessThan(6 * 500 * 256);
  });

  it('finds every word with one letter changed, left out or added, and none of another', () => {
    const letter = fc.constantFrom(...'bcdfghjkmnpqrvwx');
    const text = fc.string({ minLength: 5, maxLength: 12, unit: letter });
    fc.assert(
      fc.property(text, fc.nat(), letter, fc.constantFrom('change', 'drop', 'add'), (word, at, other, how) => {
        const place = at % word.length;
        const rest = word.slice(how === 'add' ? place : place + 1);
        const bent = word.slice(0, place) + (how === 'drop' ? '' : other) + rest;
        expect(bannedWordSearch([word], { isNearly: true })(`--${bent}--`)).toBe(word);
      }),
    );
  });
});
