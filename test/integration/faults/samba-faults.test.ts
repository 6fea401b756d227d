import { it } from '@jest/globals';
import { requires } from '#test/support/requirements.ts';
import { expectTheTruth } from './expect-the-truth.ts';
import { perform } from './play.ts';
import { chooseSeed } from './seeded-random.ts';

const size = { resets: 24, changes: 6, unlocks: 6 };

requires('samba')('Samba as the directory', () => {
  it('THREATS B7, B8: bridge, queue server, controller and network fail around 36 errands; each ends in the truth', async () => {
    const review = await perform({ kind: 'samba', seed: chooseSeed(), size, width: 20 });
    expectTheTruth(review, { errands: 36, bridgeKills: 2, redelivered: 2, done: 28 });
  }, 900_000);
});
