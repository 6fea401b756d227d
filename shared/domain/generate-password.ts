import { checkPassword, isAllowedSoFar, maxPasswordLength } from './check-password.ts';
import type { PasswordRequirements } from './check-password.ts';
import { cleanlinessOf, deadEnds, growPassword } from './grow-password.ts';
import type { Grown, IsClean } from './grow-password.ts';
import type { PasswordAids } from './password-aids.ts';
import { randomBelow, randomOf } from './random-source.ts';
import type { RandomBytes } from './random-source.ts';

/** No look-alikes: no l, q, y, no I, O, 0, 1. No x and z: they make more unlucky words than they are worth. */
const consonants = 'bcdfghjkmnprstvw';
const vowels = 'aeiou';
const digits = '23456789';
const denseAlphabet = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-+=?%#';

const blocks = 4;
/** Twelve characters of the dense alphabet make 71 bits; fourteen leave room for those refused. */
const denseLength = 14;
const tries = 50;

/**
 * Suggests a password that keeps all the rules, for instance `kofat-Tumik-39-repun-vadom`: four pronounceable blocks and
 * two digits, without look-alikes, 26 characters, over 70 bits (4 blocks of 16.6, digits 6, place of the capital 2). It
 * gets longer where the rules want that. Below 26 characters allowed it is a dense mix instead, 14 characters or what
 * the rules leave: 5.9 bits each.
 *
 * Where the rules contradict each other (a maximum below the directory's minimum) or ban every letter, it gives its last
 * try; {@link checkPassword} tells.
 * @param randomBytes a cryptographic source
 * @param aids what the rules need; a rule that lacks it is not looked at
 */
export function generatePassword(
  requirements: PasswordRequirements,
  randomBytes: RandomBytes,
  aids: PasswordAids = {},
): string {
  const { rules = {}, policy } = requirements;
  const min = Math.max(rules.minLength ?? 0, policy?.minLength ?? 0);
  const most = Math.min(rules.maxLength ?? maxPasswordLength, maxPasswordLength);
  const max = Math.max(min, most);
  const isClean = cleanlinessOf(requirements);
  const makers = [
    ...(readableLength(min) <= max ? [() => readable(min, isClean, randomBytes)] : []),
    () => dense(Math.min(max, Math.max(min, denseLength)), isClean, randomBytes),
  ];
  let last = '';
  for (const make of makers) {
    let stuck = 0;
    for (let attempt = 0; attempt < (min > most ? 1 : tries) && stuck < deadEnds; attempt++) {
      const { text, isFine } = make();
      last = text;
      if (!isFine) stuck++;
      else if (isAllowedSoFar(checkPassword(text, requirements, aids))) return text;
    }
  }
  return last;
}

const blockCount = (min: number): number => Math.max(blocks, Math.ceil((min - 2) / 6));
const readableLength = (min: number): number => blockCount(min) * 6 + 2;

function readable(min: number, isClean: IsClean, randomBytes: RandomBytes): Grown {
  const count = blockCount(min);
  const capital = randomBelow(Math.min(count, blocks), randomBytes);
  const pair = 1 + randomBelow(blocks - 1, randomBytes);
  const draws = Array.from({ length: count }, (_, index) => () => {
    const word = pronounceable(randomBytes);
    const cased = index === capital ? word[0]!.toUpperCase() + word.slice(1) : word;
    const number = index === pair ? `${randomOf(digits, randomBytes)}${randomOf(digits, randomBytes)}-` : '';
    return `${index > 0 ? '-' : ''}${number}${cased}`;
  });
  return growPassword(draws, isClean);
}

const pronounceable = (randomBytes: RandomBytes): string =>
  [consonants, vowels, consonants, vowels, consonants].map((letters) => randomOf(letters, randomBytes)).join('');

const dense = (length: number, isClean: IsClean, randomBytes: RandomBytes): Grown =>
  growPassword(
    Array.from({ length }, () => () => randomOf(denseAlphabet, randomBytes)),
    isClean,
  );
