import { describe, expect, it } from '@jest/globals';
import { listPlaces } from '#functions/actions/admin-session/list-places.ts';
import { configWith } from '#functions/resources/config-now.ts';
import { MemoryResources } from '../fakes/memory-resources.ts';
import { configOf } from '../fakes/world.ts';

async function setup() {
  const resources = new MemoryResources();
  // As a copy of the function knows it that asked before the portal was made.
  const config = configOf();
  await resources.put({ ...config.portals[0]!, alias: 'new', name: 'New' });
  return { resources, config };
}

describe('what was made a moment ago', () => {
  it('is there for who chooses a portal', async () => {
    const { resources, config } = await setup();
    const caller = { portals: 'all', directories: 'all' };
    const context = { caller, config, ports: { resourcesNow: resources } };
    const places = await listPlaces.handle(context as never);
    expect(places).toMatchObject({ value: { body: { portals: [{ alias: 'demo' }, { alias: 'new', name: 'New' }] } } });
  });

  it('is looked up where it is not known, and only then', async () => {
    const { resources, config } = await setup();
    expect((await configWith('new', config, resources)).portals.map(({ alias }) => alias)).toContain('new');
    let asked = 0;
    resources.list = async () => (asked++, []);
    expect(await configWith('demo', config, resources)).toBe(config);
    expect(asked).toBe(0);
  });

  it('does not bring back what was taken away', async () => {
    const { resources, config } = await setup();
    const remembered = { ...config, deployed: [], portals: [...config.portals] };
    expect((await configWith('other', remembered, resources)).portals.map(({ alias }) => alias)).toEqual(['new']);
  });
});
