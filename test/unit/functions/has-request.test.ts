import { describe, expect, it } from '@jest/globals';
import { world } from './fakes/world.ts';

describe('the start of a portal', () => {
  it('says that this browser has asked to restore access by its cookie alone, and asks no table', async () => {
    const w = await world();
    const stranger = w.browser();
    expect((await stranger.get('/portals/demo')).body).not.toHaveProperty('hasRequest');
    const asker = w.browser();
    asker.cookies.set('__Host-latchkey-restore', 'a'.repeat(43));
    expect((await asker.get('/portals/demo')).body).toMatchObject({ alias: 'demo', hasRequest: true });
  });
});
