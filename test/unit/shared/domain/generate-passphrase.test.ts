import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkPassword } from '#shared/domain/check-password.ts';
import type { PasswordRequirements } from '#shared/domain/check-password.ts';
import { generatePassphrase } from '#shared/domain/generate-passphrase.ts';
import { loadPasswordAids } from '#shared/load-password-aids.ts';
import { loadWords } from '#shared/words/load-words.ts';
import { randomOfMany } from '#shared/domain/random-source.ts';
import { policyOf, requirements } from './password-arbitraries.ts';

const aids = await loadPasswordAids({ forbidCommon: true });
const languages = ['en', 'de'] as const;
const [en, de] = await Promise.all(languages.map(loadWords));
const phrase = (input: PasswordRequirements, words = en!): string | undefined =>
  generatePassphrase(input, { words, randomBytes, aids });

describe('generatePassphrase', () => {
  it('keeps all rules, or gives nothing at all', () => {
    fc.assert(
      fc.property(requirements, fc.constantFrom(en!, de!), (input, words) => {
        const suggestion = phrase(input, words);
        const broken = checkPassword(suggestion ?? '', input, aids).filter((check) => !check.passed);
        if (suggestion !== undefined) expect({ suggestion, broken }).toEqual({ suggestion, broken: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('finds words under rules as administrators set them', () => {
    const rules = { minLength: 16, maxLength: 64, minClasses: 4, forbidOwnNames: true, forbidCommon: true };
    const strict = { ...rules, forbidRepeats: 3, forbidSequences: 3, forbidKeyboardRuns: 4, bannedWordsNearly: true };
    const input = {
      rules: { ...strict, bannedWords: ['contoso', 'welcome', 'summer'] },
      policy: policyOf({ minLength: 14, isComplexityRequired: true }),
      names: { samAccountName: 'ann', displayName: 'Ann Apple' },
    };
    for (let run = 0; run < 50; run++) expect(phrase(input)).toBeDefined();
  });

  it('is five words of the list, one capital and two digits: 60 bits', () => {
    for (const words of [en!, de!]) {
      const suggestion = phrase({ names: {} }, words)!;
      const parts = suggestion.split('-').filter((part) => !/^[2-9]{2}$/.test(part));
      expect(parts).toHaveLength(5);
      expect(parts.every((part) => words.includes(part.toLowerCase()))).toBe(true);
      expect(suggestion.match(/[A-Z]/g)).toHaveLength(1);
      expect(suggestion.match(/-[2-9]{2}-/g)).toHaveLength(1);
    }
  });

  it('takes more words for a long minimum, and gives none where there is no room or no way', () => {
    expect(phrase({ rules: { minLength: 100 }, names: {} })!.length).toBeGreaterThanOrEqual(100);
    expect(phrase({ rules: { maxLength: 16 }, names: {} })).toBeUndefined();
    expect(phrase({ rules: { maxLength: 20 }, policy: policyOf({ minLength: 30 }), names: {} })).toBeUndefined();
  });
});

describe('a list of words', () => {
  it.each(languages)('%s: 1024 different ones in small Latin letters, so that each is ten bits', async (language) => {
    const words = await loadWords(language);
    expect(new Set(words).size).toBe(1024);
    expect(words.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([]);
  });

  it('gives every word equally often', () => {
    const things = Array.from({ length: 1000 }, (_, index) => index);
    const counts = new Map<number, number>();
    for (let value = 0; value < 65_536; value++) {
      let isFirst = true;
      const once = (): Uint8Array => {
        // Drawn again: nought, which then is not counted.
        const bytes = isFirst ? Uint8Array.of(value >> 8, value & 255) : Uint8Array.of(0, 0);
        if (!isFirst) counts.set(-1, (counts.get(-1) ?? 0) + 1);
        isFirst = false;
        return bytes;
      };
      const again = counts.get(-1) ?? 0;
      const drawn = randomOfMany(things, once);
      if ((counts.get(-1) ?? 0) === again) counts.set(drawn, (counts.get(drawn) ?? 0) + 1);
    }
    expect(counts.get(-1)).toBe(65_536 % 1000);
    counts.delete(-1);
    expect(counts.size).toBe(1000);
    expect(new Set(counts.values())).toEqual(new Set([65]));
  });
});
