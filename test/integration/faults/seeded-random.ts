import { randomInt } from 'node:crypto';

/** Random numbers that a seed repeats. What the machine makes of them in time, it does not. */
export interface SeededRandom {
  readonly seed: number;
  /** A number from `low` up to, not including, `high`. */
  between(low: number, high: number): number;
}

/** The variable that repeats a run. */
export const seedVariable = 'LATCHKEY_FAULT_SEED';

/** From the environment when it is set there, else a new one. */
export const chooseSeed = (): number => Number(process.env[seedVariable] ?? randomInt(1, 1_000_000));

/** Mulberry32 (public domain): small, quick, and evenly spread, which is all that is needed here. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { seed, between: (low, high) => low + next() * (high - low) };
}
