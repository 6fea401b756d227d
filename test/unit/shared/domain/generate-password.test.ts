import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkPassword, isAllowed } from '#shared/domain/check-password.ts';
import type { PasswordRequirements } from '#shared/domain/check-password.ts';
import { generatePassword } from '#shared/domain/generate-password.ts';
import { loadPasswordAids } from '#shared/load-password-aids.ts';
import { randomBelow } from '#shared/domain/random-source.ts';
import { policyOf, requirements } from './password-arbitraries.ts';

const aids = await loadPasswordAids({ forbidCommon: true });
const generate = (input: PasswordRequirements): string => generatePassword(input, randomBytes, aids);

/** Whether a maximum leaves room for the directory's minimum, and for every class. */
const canBeKept = ({ rules = {}, policy }: PasswordRequirements): boolean =>
  Math.max(rules.minLength ?? 0, policy?.minLength ?? 0) <= (rules.maxLength ?? 256);

describe('generatePassword', () => {
  it('keeps all rules, whatever they are, as long as they can be kept', () => {
    fc.assert(
      fc.property(requirements.filter(canBeKept), (input) => {
        const suggestion = generate(input);
        expect({ suggestion, broken: checkPassword(suggestion, input, aids).filter((check) => !check.passed) }).toEqual(
          {
            suggestion,
            broken: [],
          },
        );
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a long and hostile list of banned words', () => {
    const syllables = ['b', 'd', 'k', 'm', 'n', 'p', 'r', 's', 't', 'v'].flatMap((first) =>
      ['a', 'e', 'i', 'o', 'u'].flatMap((vowel) =>
        ['b', 'd', 'f', 'k', 'm', 'n', 'p', 'r', 's', 't'].map((last) => first + vowel + last),
      ),
    );
    const input = { rules: { minLength: 100, bannedWords: syllables, forbidOwnNames: true }, names: {} };
    const suggestion = generate(input);
    expect(isAllowed(checkPassword(suggestion, input))).toBe(true);
    expect(suggestion).toMatch(/^\w{5}-/);
  });

  it('is readable: four blocks, a pair of digits, one capital, no look-alikes', () => {
    for (let run = 0; run < 200; run++) {
      const suggestion = generate({ names: {} });
      expect(suggestion).toHaveLength(26);
      expect(suggestion).toMatch(/^([A-Za-z]{5}|[2-9]{2})(-([A-Za-z]{5}|[2-9]{2})){4}$/);
      expect(suggestion.match(/[A-Z]/g)).toHaveLength(1);
      expect(suggestion).not.toMatch(/[lIO01]/);
    }
  });

  it('gives a shorter, denser one where the rules leave no room', () => {
    const input = {
      rules: { maxLength: 16, minClasses: 4 },
      policy: policyOf({ isComplexityRequired: true }),
      names: {},
    };
    const suggestion = generate(input);
    expect(suggestion).toHaveLength(14);
    expect(isAllowed(checkPassword(suggestion, input))).toBe(true);
  });

  it("prefers the directory's minimum to a maximum that contradicts it, and returns", () => {
    const input = { rules: { maxLength: 8 }, policy: policyOf({ minLength: 20 }), names: {} };
    expect(generate(input)).toHaveLength(20);
  });

  it('does not repeat itself', () => {
    const suggestions = Array.from({ length: 1000 }, () => generate({ names: {} }));
    expect(new Set(suggestions).size).toBe(1000);
  });
});

describe('randomBelow', () => {
  it('draws again instead of favouring small numbers', () => {
    const bytes = [255, 250, 249, 7];
    const source = (): Uint8Array => Uint8Array.of(bytes.shift()!);
    // 250 is the last whole multiple of ten below 256: 255 and 250 are thrown away.
    expect(randomBelow(10, source)).toBe(9);
    expect(randomBelow(10, source)).toBe(7);
  });

  it('gives every number from each of its bytes equally often', () => {
    for (const bound of [1, 5, 16, 62, 255, 256]) {
      const counts = new Map<number, number>();
      for (let byte = 0; byte < 256 - (256 % bound); byte++) {
        const value = randomBelow(bound, () => Uint8Array.of(byte));
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      expect(counts.size).toBe(bound);
      expect(new Set(counts.values()).size).toBe(1);
    }
  });
});
