import { expect } from '@jest/globals';
import type { Review } from './play.ts';
import { seedVariable } from './seeded-random.ts';

/** What a play must at least have been through to prove anything. */
interface Hardship {
  readonly errands: number;
  readonly bridgeKills: number;
  /** Jobs that were finished on a later delivery than the first. */
  readonly redelivered: number;
  /** Told `done`: a play in which everything is refused would be true as well. */
  readonly done: number;
}

/** Nobody was told anything but the truth, nothing happened twice, nothing was lost; and it was hard. */
export function expectTheTruth(review: Review, atLeast: Hardship): void {
  const { seed, toll, scars, endings, verdicts, evidence } = review;
  const told = Object.entries(Object.groupBy(endings, ({ outcome }) => outcome));
  const counts = Object.fromEntries(told.map(([outcome, some]) => [outcome, some.length]));
  console.info(`${seedVariable}=${seed} repeats this run. ${JSON.stringify({ ...toll, ...scars, told: counts })}`);
  if (evidence.length > 0) console.info(evidence.join('\n'));
  expect(verdicts.filter(({ faults }) => faults.length > 0)).toEqual([]);
  expect(verdicts.filter(({ effects }) => effects > 1)).toEqual([]);
  expect(verdicts).toHaveLength(atLeast.errands);
  expect(review.deadLetters).toBe(0);
  expect(toll.bridgeKills).toBeGreaterThanOrEqual(atLeast.bridgeKills);
  expect(toll.queueRestarts).toBeGreaterThanOrEqual(1);
  expect(toll.controllerRestarts).toBeGreaterThanOrEqual(1);
  expect(scars.redelivered).toBeGreaterThanOrEqual(atLeast.redelivered);
  expect(endings.filter(({ outcome }) => outcome === 'done').length).toBeGreaterThanOrEqual(atLeast.done);
}
