import { expect, it } from '@jest/globals';
import { world } from '../fakes/world.ts';
import { signedInAdmin } from './admin-world.ts';

it('what holds for the deployment is shown, and of the directories those that one looks after', async () => {
  const w = await world();
  const all = (await (await signedInAdmin(w)).get('/admin/settings')).body;
  expect(all).toMatchObject({ stage: expect.any(String), portalOrigin: expect.stringMatching(/^https?:/) });
  expect(all.directories.length).toBeGreaterThan(0);
  // Neither what a bridge is reached by, nor what it is known by.
  expect(JSON.stringify(all)).not.toMatch(/queue|fingerprint/i);
  const none = (await (await signedInAdmin(w, { directories: [] })).get('/admin/settings')).body;
  expect(none).toEqual({ ...all, directories: [] });
  expect((await (await signedInAdmin(w, { role: 'helpdesk' })).get('/admin/settings')).status).toBe(403);
});
