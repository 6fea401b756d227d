import { expect, it } from '@jest/globals';
import type { DirectoryPerson, ImportScope } from '#bridge/connectors/directory-connector.ts';
import type { ContractWorld } from './directory-connector.contract.ts';
import { contractSeed, find, secret } from './directory-setup.ts';

interface Pass {
  readonly people: DirectoryPerson[];
  readonly left: string[];
  readonly cursor: string;
  readonly isFull: boolean;
}

export function syncContract(world: ContractWorld): void {
  const read = async (from: string | undefined, scope?: ImportScope): Promise<Pass> => {
    const pass = { people: [] as DirectoryPerson[], left: [] as string[], cursor: '', isFull: false };
    for await (const page of world.connector().listChanges(from, scope)) {
      expect(page.people.length).toBeLessThanOrEqual(500);
      pass.people.push(...page.people);
      pass.left.push(...page.left);
      [pass.cursor, pass.isFull] = [page.cursor, page.isFull];
    }
    return pass;
  };
  const logins = (people: readonly DirectoryPerson[]) => people.map((person) => person.samAccountName).toSorted();
  const everybody = contractSeed.people.map((person) => person.login).toSorted();
  /** The same place, for a bridge to which the directory gives no DirSync. */
  const byUsnAlone = (cursor: string): string => JSON.stringify({ ...JSON.parse(cursor), dirSync: undefined });
  const elsewhere = (): string => world.directory().peopleDn.replace('OU=People', 'OU=Elsewhere');
  const groupNamed = async (name: string): Promise<string> => {
    const { groups } = await world.connector().survey();
    return groups.find((group) => group.name === name)!.objectGuid;
  };

  it('lists everybody in the served OUs first, with what the cloud keeps', async () => {
    const { people, isFull } = await read(undefined);
    expect(isFull).toBe(true);
    expect(logins(people)).toEqual(everybody);
    const seen = Object.fromEntries(people.map((person) => [person.samAccountName, person]));
    expect(seen['admin1']).toMatchObject({ isProtected: true });
    expect(seen['off']).toMatchObject({ isDisabled: true, isProtected: false });
    expect(seen['müller']).toMatchObject({ displayName: 'Jörg Müller', mail: 'jörg@contract.example' });
    expect(seen['mailless']).not.toHaveProperty('mail');
    expect(Date.parse(seen['ended']!.accountExpiresAt!)).toBeLessThan(Date.now());
    expect(seen['reader']).not.toHaveProperty('accountExpiresAt');
  });

  it('gives a cookie of DirSync to an account without the right to replicate', async () => {
    expect(JSON.parse((await read(undefined)).cursor)).toMatchObject({ dirSync: expect.any(String) });
  });

  it.each(['DirSync', 'uSNChanged'])('lists only who changed since, by %s', async (way) => {
    const first = await read(undefined);
    const place = way === 'DirSync' ? first.cursor : byUsnAlone(first.cursor);
    expect((await read(place)).people).toEqual([]);
    const { distinguishedName } = await find(await world.connector().select(), 'synced');
    await world.directory().admin.setMail(distinguishedName, `${way}@contract.example`);
    const second = await read(place);
    expect(second.isFull).toBe(false);
    expect(second.people).toMatchObject([{ samAccountName: 'synced', mail: `${way}@contract.example` }]);
    expect((await read(second.cursor)).people).toEqual([]);
  });

  it('hears nothing by DirSync of what the cloud does not keep, such as a new password', async () => {
    const { cursor } = await read(undefined);
    const session = await world.connector().select();
    const newPassword = secret('Fresh-Water-82');
    await session.reset(await find(session, 'synced'), { newPassword, mustChangeAtNextLogon: false });
    const second = await read(cursor);
    expect([second.people, second.isFull]).toEqual([[], false]);
    // By the number of the whole object it shows, and does no harm.
    expect(logins((await read(byUsnAlone(cursor))).people)).toEqual(['synced']);
  });

  it('tells by DirSync who moved out of the served OUs, and who came back', async () => {
    const { cursor } = await read(undefined);
    const { admin, peopleDn } = world.directory();
    const { distinguishedName, objectGuid } = await find(await world.connector().select(), 'mover');
    const there = await admin.move(distinguishedName, elsewhere());
    const gone = await read(cursor);
    expect([gone.people, gone.left]).toEqual([[], [objectGuid]]);
    expect(await world.connector().findPerson(objectGuid)).toBeUndefined();
    await admin.move(there, peopleDn);
    const back = await read(gone.cursor);
    expect([logins(back.people), back.left]).toEqual([['mover'], []]);
    expect(await world.connector().findPerson(objectGuid)).toMatchObject({ samAccountName: 'mover' });
  });

  it('does not find who was deleted, whichever way', async () => {
    const { cursor } = await read(undefined);
    const { distinguishedName, objectGuid } = await find(await world.connector().select(), 'goner');
    await world.directory().admin.remove(distinguishedName);
    expect(await world.connector().findPerson(objectGuid)).toBeUndefined();
    expect((await read(cursor)).people).toEqual([]);
    expect((await read(byUsnAlone(cursor))).people).toEqual([]);
    everybody.splice(everybody.indexOf('goner'), 1);
    expect(logins((await read(undefined)).people)).toEqual(everybody);
  });

  it.each(['', 'nonsense', '{"v":2}', '{"v":1,"usn":{"00000000-0000-4000-8000-000000000000":999999999}}'])(
    'starts from the beginning with a cursor that means nothing here: %p',
    async (cursor) => {
      expect(logins((await read(cursor)).people)).toEqual(everybody);
    },
  );

  it('goes on by number where a cookie is refused', async () => {
    const { cursor } = await read(undefined);
    const broken = JSON.stringify({ ...JSON.parse(cursor), dirSync: Buffer.from('nonsense').toString('base64') });
    expect(await read(broken)).toMatchObject({ people: [], left: [], isFull: false });
  });

  it('starts where it had started when a pass breaks off', async () => {
    for await (const page of world.connector().listChanges(undefined)) {
      expect(logins((await read(page.cursor)).people)).toEqual(everybody);
      break;
    }
    await find(await world.connector().select(), 'reader');
  });

  it('lists only the groups that are wanted, nested ones included', async () => {
    const tier = await groupNamed('Tier Zero');
    expect(logins((await read(undefined, { groups: [tier] })).people)).toEqual(['nested']);
    const admins = await groupNamed('Domain Admins');
    expect(logins((await read(undefined, { groups: [admins] })).people)).toEqual(['admin1', 'nested']);
    const { objectGuid } = await find(await world.connector().select(), 'reader');
    expect(await world.connector().findPerson(objectGuid, { groups: [admins] })).toBeUndefined();
  });

  it('a group that is gone is nobody, and not everybody', async () => {
    const gone = '00000000-0000-4000-8000-000000000000';
    expect((await read(undefined, { groups: [gone] })).people).toEqual([]);
  });

  it('B3: what is wanted narrows the served OUs and never widens them', async () => {
    const { baseDn, peopleDn } = world.directory();
    expect(logins((await read(undefined, { ous: [baseDn] })).people)).toEqual(everybody);
    expect(logins((await read(undefined, { ous: [peopleDn.toLowerCase()] })).people)).toEqual(everybody);
    expect((await read(undefined, { ous: [elsewhere()] })).people).toEqual([]);
    expect((await read(undefined, { ous: [`OU=Inner,${peopleDn}`] }).catch(() => ({ people: [] }))).people).toEqual([]);
  });

  it('counts people by OU and group for who has to choose', async () => {
    const { peopleDn } = world.directory();
    const tier = await groupNamed('Tier Zero');
    const survey = await world.connector().survey({ groups: [tier] });
    expect(survey.ous).toEqual([{ dn: peopleDn, people: everybody.length }]);
    expect(survey).toMatchObject({ chosen: 1, members: [{ objectGuid: tier, people: 1 }], isCutOff: false });
    expect(survey.groups.map((group) => group.name)).toContain('Domain Admins');
  });
}
