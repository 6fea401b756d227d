import { checkPassword, isAllowedSoFar, maxPasswordLength } from './check-password.ts';
import type { PasswordRequirements } from './check-password.ts';
import { cleanPiece, deadEnds, partsCleanliness } from './grow-password.ts';
import type { IsClean } from './grow-password.ts';
import type { PasswordAids } from './password-aids.ts';
import { randomBelow, randomOf, randomOfMany } from './random-source.ts';
import type { RandomBytes } from './random-source.ts';

/** Five of 1024 words make 50 bits; the digits 6, their place 2, the place of the capital 2.3: 60 together. */
const fewestWords = 5;
const digits = '23456789';
/** Most phrases are too long where a maximum leaves little room. */
const tries = 50;

/**
 * Suggests words that keep all the rules, for instance `maple-Otter-47-lantern-cloud-fig`: for who would rather read than spell.
 * Over 60 bits; a long minimum makes it more words. Shorter words are drawn where the rules leave little room.
 *
 * @param words in small letters, 65,536 at most
 * @returns undefined where rules leave no room for words, or contradict each other
 */
export function generatePassphrase(
  requirements: PasswordRequirements,
  { words, randomBytes, aids = {} }: { words: readonly string[]; randomBytes: RandomBytes; aids?: PasswordAids },
): string | undefined {
  const { rules = {}, policy } = requirements;
  const min = Math.max(rules.minLength ?? 0, policy?.minLength ?? 0);
  const max = Math.min(rules.maxLength ?? maxPasswordLength, maxPasswordLength);
  const isClean = partsCleanliness(requirements);
  let stuck = 0;
  for (let attempt = 0; attempt < tries && min <= max && stuck < deadEnds; attempt++) {
    const phrase = phraseOf(words, { min, max, isClean, randomBytes });
    if (phrase === undefined) stuck++;
    else if (phrase.length <= max && isAllowedSoFar(checkPassword(phrase, requirements, aids))) return phrase;
  }
  return undefined;
}

/**
 * Words with hyphens between them, one with a capital, two digits behind another, and as many more as the minimum wants. One
 * that gets too long is not gone on with.
 * @returns undefined when no word may follow
 */
function phraseOf(
  words: readonly string[],
  { min, max, isClean, randomBytes }: { min: number; max: number; isClean: IsClean; randomBytes: RandomBytes },
): string | undefined {
  const capital = randomBelow(fewestWords, randomBytes);
  const pair = randomBelow(fewestWords - 1, randomBytes);
  let phrase = '';
  for (let index = 0; (index < fewestWords || phrase.length < min) && phrase.length <= max; index++) {
    const draw = (): string => {
      const word = randomOfMany(words, randomBytes);
      const cased = index === capital ? word[0]!.toUpperCase() + word.slice(1) : word;
      const number = index === pair ? `-${randomOf(digits, randomBytes)}${randomOf(digits, randomBytes)}` : '';
      return `${index > 0 ? '-' : ''}${cased}${number}`;
    };
    const { piece, isFine } = cleanPiece(phrase, draw, isClean);
    if (!isFine) return undefined;
    phrase += piece;
  }
  return phrase;
}
