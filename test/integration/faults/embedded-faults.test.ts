import { it } from '@jest/globals';
import { expectTheTruth } from './expect-the-truth.ts';
import { perform } from './play.ts';
import { chooseSeed } from './seeded-random.ts';

const size = { resets: 204, changes: 18, unlocks: 18 };

it('THREATS B7, B8: bridge, queue server, controller and network fail around 240 errands; each ends in the truth', async () => {
  const review = await perform({ kind: 'embedded', seed: chooseSeed(), size, width: 40 });
  expectTheTruth(review, { errands: 240, bridgeKills: 10, redelivered: 40, done: 215 });
}, 900_000);
