import type { ScalePlay } from './play-at-scale.ts';

/** Of a play for a person, in which everything fails as often as it recovers. */
export const fullSize = (steps: number): Omit<ScalePlay, 'seed'> => ({
  steps,
  people: Math.max(40, Math.round(steps / 10)),
  width: 40,
  pace: 1,
  breathMs: 6_000,
});

/** Of every run of the tests: short, and everything fails so often that much is hit. */
export const smallSize: Omit<ScalePlay, 'seed'> = {
  steps: 200,
  people: 120,
  width: 40,
  pace: 0.5,
  breathMs: 6_000,
};
