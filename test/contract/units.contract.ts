import { expect, it } from '@jest/globals';
import type { DirectoryConnector, DirectoryUnit, ImportScope } from '#bridge/connectors/directory-connector.ts';
import type { ContractWorld } from './directory-connector.contract.ts';
import { connectTo, contractSeed, find } from './directory-setup.ts';

/** Who is in a group or an OU: for much at once. */
export function unitsContract(world: ContractWorld): void {
  const unitNamed = async (
    kind: DirectoryUnit['kind'],
    name: string,
    connector = world.connector(),
  ): Promise<DirectoryUnit> => {
    const { units } = await connector.findUnits({ kind, beginning: name });
    return { kind, objectGuid: units.find((unit) => unit.name === name)!.objectGuid };
  };
  const guidsOf = async (unit: DirectoryUnit, scope?: ImportScope, connector = world.connector()) => {
    const pages: (readonly string[])[] = [];
    for await (const page of connector.listMembers(unit, scope)) pages.push(page);
    return pages;
  };
  /** The logins of those who are listed, of everybody whom the served OUs hold. */
  const loginsOf = async (unit: DirectoryUnit, scope?: ImportScope): Promise<string[]> => {
    const guids = (await guidsOf(unit, scope)).flat();
    const known = new Map<string, string>();
    for await (const { people } of world.connector().listChanges(undefined))
      for (const { objectGuid, samAccountName } of people) known.set(objectGuid, samAccountName);
    return guids.map((guid) => known.get(guid) ?? `unknown ${guid}`).toSorted();
  };
  async function withConnector<T>(
    config: Parameters<typeof connectTo>[1],
    work: (connector: DirectoryConnector) => Promise<T>,
  ): Promise<T> {
    const connector = connectTo(world.directory(), config);
    try {
      return await work(connector);
    } finally {
      await connector.close();
    }
  }

  it.each([
    ['Sales', ['Sales', 'Sales Inner']],
    ['sales i', ['Sales Inner']],
    ['Vertrieb Sü', ['Vertrieb Süd']],
    ['ales', []],
    ['*', []],
    ['Sales)(cn=*', []],
    ['', ['Domain Admins', 'Sales', 'Tier Zero']],
  ])('finds groups by how their name begins, and by nothing else: %p', async (beginning, names) => {
    const { units, isCutOff } = await world.connector().findUnits({ kind: 'group', beginning });
    const found = units.map(({ name }) => name);
    if (beginning !== '') expect(found).toEqual(names);
    for (const name of names) expect(found).toContain(name);
    expect(isCutOff).toBe(false);
  });

  it('finds the OUs that are served, and of these the ones that are wanted', async () => {
    const { peopleDn } = world.directory();
    const all = await world.connector().findUnits({ kind: 'ou', beginning: '' });
    expect(all.units).toMatchObject([{ name: 'People', dn: peopleDn }]);
    const elsewhere = { ous: [peopleDn.replace('OU=People', 'OU=Elsewhere')] };
    expect(await world.connector().findUnits({ kind: 'ou', beginning: '' }, elsewhere)).toMatchObject({ units: [] });
  });

  it('lists who is in a group, also through other groups, each once; nobody from outside of the served OUs', async () => {
    expect(await loginsOf(await unitNamed('group', 'Sales'))).toEqual(['off', 'reader', 'twin1']);
    expect(await loginsOf(await unitNamed('group', 'Vertrieb Süd'))).toEqual(['müller']);
    expect(await loginsOf(await unitNamed('group', 'Hollow'))).toEqual([]);
  });

  it('lists no more than what is imported', async () => {
    const [sales, inner] = [await unitNamed('group', 'Sales'), await unitNamed('group', 'Sales Inner')];
    expect(await loginsOf(sales, { groups: [inner.objectGuid] })).toEqual(['off', 'twin1']);
    expect(await loginsOf(sales, { ous: [world.directory().peopleDn.replace('People', 'Elsewhere')] })).toEqual([]);
    const people = await unitNamed('ou', 'People');
    expect(await loginsOf(people, { groups: [inner.objectGuid] })).toEqual(['off', 'twin1']);
  });

  it('B3: lists nobody of an OU that is not served', async () => {
    const elsewhereDn = world.directory().peopleDn.replace('OU=People', 'OU=Elsewhere');
    const elsewhere = await withConnector({ servedOus: [elsewhereDn] }, (other) => unitNamed('ou', 'Elsewhere', other));
    expect((await guidsOf(elsewhere)).flat()).toEqual([]);
    const { baseDn, peopleDn } = world.directory();
    const all = await withConnector({ servedOus: [baseDn] }, async (other) =>
      (await guidsOf(await unitNamed('ou', 'People', other), { ous: [peopleDn] }, other)).flat(),
    );
    expect(all).toHaveLength((await guidsOf(await unitNamed('ou', 'People'))).flat().length);
  });

  it('lists everybody of an OU page by page, each once, however small the pages', async () => {
    const people = await unitNamed('ou', 'People');
    const whole = (await guidsOf(people)).flat();
    const pages = await withConnector({ memberPageSize: 4 }, (other) => guidsOf(people, undefined, other));
    expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(4);
    expect(pages.length).toBeGreaterThanOrEqual(Math.floor(contractSeed.people.length / 4));
    expect(pages.flat().toSorted()).toEqual(whole.toSorted());
    expect(new Set(whole).size).toBe(whole.length);
  });

  it.each(['group', 'ou'] as const)('what is gone, or no %s, holds nobody', async (kind) => {
    expect(await guidsOf({ kind, objectGuid: '00000000-0000-4000-8000-000000000000' })).toEqual([]);
    expect(await guidsOf({ kind, objectGuid: 'no guid' })).toEqual([]);
    const { objectGuid } = await find(await world.connector().select(), 'reader');
    expect((await guidsOf({ kind: 'group', objectGuid })).flat()).toEqual([]);
  });
}
