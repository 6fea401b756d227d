import { describe, expect, it } from '@jest/globals';
import { jsonLog } from '#functions/log.ts';
import type { StoredResource } from '#functions/ports/resource-store.ts';
import { configured } from '#functions/resources/configured.ts';
import { configOf } from '../fakes/world.ts';
import { resource } from './drafts.ts';

function setup(stored: readonly StoredResource[]) {
  const lines: string[] = [];
  const config = configOf();
  let list = stored;
  const resources = { list: () => Promise.resolve(list) };
  const now = configured({ config, resources, log: jsonLog({}, (line) => lines.push(line)) });
  return { lines, config, now, store: (next: readonly StoredResource[]) => (list = next) };
}

const stored = (members: object): StoredResource => {
  const config = resource(members);
  return { alias: config.alias, config };
};

describe('the configuration as it is now', () => {
  it('is the deployment’s, with what is stored in the place of its namesake and beside the others', async () => {
    const { config, now } = setup([stored({ alias: 'demo', name: 'Stored' }), stored({ alias: 'new' })]);
    const { portals, ...rest } = await now();
    expect(portals.map(({ alias, name }) => [alias, name])).toEqual([
      ['demo', 'Stored'],
      ['new', 'Least'],
    ]);
    const { portals: deployed, ...fixed } = config;
    expect(rest).toEqual({ ...fixed, deployed });
    expect(deployed.map(({ alias }) => alias)).toEqual(['demo']);
  });

  it('without anything stored is the deployment’s', async () => {
    const { config, now } = setup([]);
    expect(await now()).toEqual({ ...config, deployed: config.portals });
  });

  it('a stored resource that is not valid closes its own portal, even one that the deployment knows, and no other', async () => {
    const { now, lines } = setup([
      { alias: 'demo', wrong: ['signIn.methods[0]', 'actions'] },
      stored({ alias: 'new' }),
    ]);
    expect((await now()).portals.map(({ alias }) => alias)).toEqual(['new']);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 'error', event: 'resource-left-out', alias: 'demo', members: 'signIn.methods[0] actions' },
    ]);
  });

  it('nor does one of a directory that is not deployed have a portal', async () => {
    const { now, lines } = setup([stored({ alias: 'far', directory: 'elsewhere' })]);
    expect((await now()).portals.map(({ alias }) => alias)).toEqual(['demo']);
    expect(JSON.parse(lines[0]!)).toMatchObject({ alias: 'far', members: 'directory' });
  });

  it('tells what it left out once per reading, not once per request', async () => {
    const { now, lines, store } = setup([{ alias: 'x', wrong: ['name'] }]);
    for (let n = 0; n < 3; n++) await now();
    expect(lines).toHaveLength(1);
    store([{ alias: 'x', wrong: ['name'] }]);
    await now();
    expect(lines).toHaveLength(2);
  });

  it('throws when what is stored cannot be known: the deployment’s may be wider', async () => {
    const resources = { list: () => Promise.reject(new Error('away')) };
    await expect(configured({ config: configOf(), resources, log: jsonLog({}, () => undefined) })()).rejects.toThrow();
  });
});
