import { expect, it } from '@jest/globals';
import type { DirectoryPerson } from '#bridge/connectors/directory-connector.ts';
import type { ContractWorld } from './directory-connector.contract.ts';
import { contractSeed, find, secret } from './directory-setup.ts';

export function syncContract(world: ContractWorld): void {
  const read = async (from: string | undefined): Promise<{ people: DirectoryPerson[]; cursor: string }> => {
    const people: DirectoryPerson[] = [];
    let cursor = '';
    for await (const page of world.connector().listChanges(from)) {
      expect(page.people.length).toBeLessThanOrEqual(200);
      people.push(...page.people);
      cursor = page.cursor;
    }
    return { people, cursor };
  };
  const logins = (people: readonly DirectoryPerson[]) => people.map((person) => person.samAccountName).toSorted();
  const everybody = contractSeed.people.map((person) => person.login).toSorted();

  it('lists everybody in the served OUs first, with what the cloud keeps', async () => {
    const { people } = await read(undefined);
    expect(logins(people)).toEqual(everybody);
    const seen = Object.fromEntries(people.map((person) => [person.samAccountName, person]));
    expect(seen['admin1']).toMatchObject({ isProtected: true });
    expect(seen['off']).toMatchObject({ isDisabled: true, isProtected: false });
    expect(seen['müller']).toMatchObject({ displayName: 'Jörg Müller', mail: 'jörg@contract.example' });
    expect(seen['mailless']).not.toHaveProperty('mail');
    expect(Date.parse(seen['ended']!.accountExpiresAt!)).toBeLessThan(Date.now());
    expect(seen['reader']).not.toHaveProperty('accountExpiresAt');
  });

  it('lists only who changed since', async () => {
    const first = await read(undefined);
    expect((await read(first.cursor)).people).toEqual([]);
    const session = await world.connector().select();
    await session.reset(await find(session, 'synced'), {
      newPassword: secret('Fresh-Water-82'),
      mustChangeAtNextLogon: false,
    });
    const second = await read(first.cursor);
    expect(logins(second.people)).toEqual(['synced']);
    expect((await read(second.cursor)).people).toEqual([]);
  });

  it.each(['', 'nonsense', '{"v":2}', '{"v":1,"usn":{"00000000-0000-4000-8000-000000000000":999999999}}'])(
    'starts from the beginning with a cursor that means nothing here: %p',
    async (cursor) => {
      expect(logins((await read(cursor)).people)).toEqual(everybody);
    },
  );

  it('starts where it had started when a pass breaks off', async () => {
    for await (const page of world.connector().listChanges(undefined)) {
      expect(logins((await read(page.cursor)).people)).toEqual(everybody);
      break;
    }
    await find(await world.connector().select(), 'reader');
  });
}
