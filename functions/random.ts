import { randomBytes, randomInt } from 'node:crypto';
import type { RandomSource } from './actions/action.ts';

/** Randomness of the operating system. */
export const systemRandom: RandomSource = {
  bytes: (count) => randomBytes(count),
  id: () => randomBytes(16).toString('base64url'),
  token: () => randomBytes(32).toString('base64url'),
  digits: (count) => Array.from({ length: count }, () => randomInt(10)).join(''),
};
