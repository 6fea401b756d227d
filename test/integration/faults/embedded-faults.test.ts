import { it } from '@jest/globals';
import { expectTheTruth } from './expect-the-truth.ts';
import { perform } from './play.ts';
import { chooseSeed } from './seeded-random.ts';

// Enough to see the cloud repeat and recover; what many operations find is found by the play at scale.
const size = { resets: 48, changes: 8, unlocks: 8 };

it('THREATS B7, B8: bridge, queue server, controller and network fail around 64 errands; each ends in the truth', async () => {
  const review = await perform({ kind: 'embedded', seed: chooseSeed(), size, width: 16 });
  expectTheTruth(review, { errands: 64, bridgeKills: 1, redelivered: 3, done: 54 });
}, 900_000);
