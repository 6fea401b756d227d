import { expect, it } from '@jest/globals';
import { playAtScale } from './scale/play-at-scale.ts';
import { smallSize } from './scale/sizes.ts';
import { wishes } from './scale/plan.ts';
import { chooseSeed, seedVariable } from './seeded-random.ts';

it('THREATS B7, B8, B9: two bridges and two controllers fail in every way around 200 operations; each ends in the truth', async () => {
  const review = await playAtScale({ ...smallSize, seed: chooseSeed() });
  const { seed, toll, scars, endings, faults, evidence, unknown, late, stale, seconds } = review;
  console.info(
    `${seedVariable}=${seed} repeats its choices. ${JSON.stringify({ toll, scars, unknown, late, stale, seconds })}`,
  );
  if (evidence.length > 0) console.info(evidence.join('\n'));
  expect(faults).toEqual([]);
  expect(endings).toHaveLength(smallSize.steps);
  expect(review.deadLetters).toBe(0);
  // Else it would pass as well if nothing had been done, or nothing had failed.
  const done = new Set(endings.filter(({ told }) => told === 'done').map(({ step }) => step.wish));
  expect(wishes.filter((wish) => wish !== 'guess' && !done.has(wish))).toEqual([]);
  expect(endings.filter(({ told }) => told === 'done').length).toBeGreaterThan(smallSize.steps / 2);
  expect(scars.redelivered).toBeGreaterThan(0);
  const { bridgeKills, controllerStops, queueRestarts, clockJumps, answersLost, doubled } = toll;
  for (const times of [bridgeKills, controllerStops, queueRestarts, clockJumps, answersLost, doubled])
    expect(times).toBeGreaterThan(0);
}, 600_000);
