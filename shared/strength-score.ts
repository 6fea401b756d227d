import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import type { StrengthScore } from './domain/password-aids.ts';

/** What is behind it makes no weak password strong, and the time that zxcvbn takes grows with more than the length. */
const mostCharacters = 64;

/** Bounded as well: each substitution that is tried multiplies the work. */
const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, l33tMaxSubstitutions: 20 });

/**
 * How many guesses a password takes, by zxcvbn with the common passwords and words of its own list: 0 (fewer than a
 * thousand) to 4 (more than ten thousand million). The same version and lists everywhere, so that browser and bridge agree.
 *
 * @see https://www.usenix.org/conference/usenixsecurity16/technical-sessions/presentation/wheeler
 */
export const strengthScore: StrengthScore = (password, words) =>
  zxcvbn.check(Array.from(password).slice(0, mostCharacters).join(''), [...words]).score;
