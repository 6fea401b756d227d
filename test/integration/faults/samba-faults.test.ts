import { it } from '@jest/globals';
import { requires } from '#test/support/requirements.ts';
import { expectTheTruth } from './expect-the-truth.ts';
import { perform } from './play.ts';
import { chooseSeed } from './seeded-random.ts';

const size = { resets: 40, changes: 8, unlocks: 8 };

requires('samba')('Samba as the directory', () => {
  it('THREATS B7, B8: bridge, queue server, controller and network fail around 56 errands; each ends in the truth', async () => {
    const review = await perform({ kind: 'samba', seed: chooseSeed(), size, width: 20 });
    expectTheTruth(review, { errands: 56, bridgeKills: 4, redelivered: 5, done: 45 });
  }, 900_000);
});
