import { expect, it } from '@jest/globals';
import { perform } from './play.ts';
import { chooseSeed, seedVariable } from './seeded-random.ts';

const seed = chooseSeed();
const size = { resets: 210, changes: 30, unlocks: 30 };

it('tells the truth about every errand, and does each at most once, while everything is killed around it', async () => {
  console.info(`Repeat this run with ${seedVariable}=${seed}`);
  const review = await perform({ kind: 'embedded', seed, size, width: 48 });
  console.info(
    JSON.stringify({ seed, ...review.toll, ...review.scars, told: count(review.endings.map((e) => e.outcome)) }),
  );

  expect(review.verdicts.filter(({ faults }) => faults.length > 0)).toEqual([]);
  expect(review.verdicts).toHaveLength(270);
  expect(review.deadLetters).toBe(0);
  // Without these the test would prove nothing.
  expect(review.toll.bridgeKills).toBeGreaterThan(10);
  expect(review.toll.queueRestarts).toBeGreaterThan(1);
  expect(review.toll.controllerRestarts).toBeGreaterThan(1);
  expect(review.scars.redelivered).toBeGreaterThan(40);
  expect(review.endings.filter(({ outcome }) => outcome === 'done').length).toBeGreaterThan(200);
}, 280_000);

const count = (texts: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
};
