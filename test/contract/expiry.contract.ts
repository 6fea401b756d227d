import { expect, it } from '@jest/globals';
import type { ExpiringPage, ImportScope } from '#bridge/connectors/directory-connector.ts';
import { dayAfter, startOf } from '#shared/domain/expiry-days.ts';
import type { ContractWorld } from './directory-connector.contract.ts';
import { firstPassword } from './contract-people.ts';
import { connectTo, secret } from './directory-setup.ts';
import { endingDay } from './ending-people.ts';

/** Whose password ends on a day, by the policy that is in force for each. */
export function expiryContract(world: ContractWorld): void {
  const on = (date: string) => ({ fromMs: startOf(date), toMs: startOf(dayAfter(date, 1)) });
  const endings = async (spans: readonly { fromMs: number; toMs: number }[], scope?: ImportScope) => {
    const logins = new Map<string, string>();
    for await (const { people } of world.connector().listChanges(undefined))
      for (const { objectGuid, samAccountName } of people) logins.set(objectGuid, samAccountName);
    const found: (readonly [string, string])[] = [];
    for await (const { people, hasHiddenPolicies } of world.connector().listExpiring(spans, scope)) {
      expect(hasHiddenPolicies).toBe(false);
      for (const { objectGuid, endsAt } of people) found.push([logins.get(objectGuid) ?? objectGuid, endsAt]);
    }
    return new Map(found.toSorted());
  };
  const loginsOn = async (date: string, scope?: ImportScope) => [...(await endings([on(date)], scope)).keys()];

  it('are told of by the day, from its first tick to its last, under each policy', async () => {
    const found = await endings([on(endingDay)]);
    expect([...found]).toEqual([
      ['endfirst', `${endingDay}T00:00:00.000Z`],
      ['endlast', `${endingDay}T23:59:59.999Z`],
      ['endstrict', `${endingDay}T12:00:00.000Z`],
    ]);
  });

  it('end the day before by one tick less, and the day after by one more', async () => {
    const [before, after] = [dayAfter(endingDay, -1), dayAfter(endingDay, 1)];
    expect(await loginsOn(before)).toEqual(['endbefore']);
    expect(await loginsOn(after)).toEqual(['endafter']);
    const all = await endings([on(after), on(before), on(endingDay), on(endingDay)]);
    expect([...all.keys()]).toEqual(['endafter', 'endbefore', 'endfirst', 'endlast', 'endstrict']);
  });

  it('are those of nobody who never has to change, must do so anyway, is switched off, protected or not served', async () => {
    const ever = [...(await endings([{ fromMs: startOf('2000-01-01'), toMs: startOf('2099-01-01') }])).keys()];
    const nobody = ['endoff', 'endless', 'endcard', 'endmust', 'ageless', 'off', 'admin1', 'outsider'];
    for (const login of nobody) expect(ever).not.toContain(login);
    // The policy of the domain would let it end on that day; the one that is in force did so months before.
    for (const login of ['endearly', 'endfirst', 'kim']) expect(ever).toContain(login);
  });

  it('say so where somebody is under a policy that the bridge may not read', async () => {
    const { peopleDn } = world.directory();
    const login = { bindDn: `CN=Test Reader,${peopleDn}`, bindPassword: secret(firstPassword) };
    const connector = connectTo(world.directory(), login);
    const pages: ExpiringPage[] = [];
    for await (const page of connector.listExpiring([on(endingDay)])) pages.push(page);
    await connector.close();
    expect(pages.some(({ hasHiddenPolicies }) => hasHiddenPolicies)).toBe(true);
    // Whom the policy of the domain would let go on is not found; whom it would not is dismissed by their true end.
    expect(pages.flatMap(({ people }) => people)).toHaveLength(2);
  });

  it('are those of who is imported', async () => {
    const { groups } = await world.connector().survey();
    const objectGuid = groups.find(({ name }) => name === 'Ending')!.objectGuid;
    expect(await loginsOn(endingDay, { groups: [objectGuid] })).toEqual(['endlast', 'endstrict']);
    expect(await loginsOn(endingDay, { ous: ['OU=Nowhere,DC=contract,DC=example'] })).toEqual([]);
    expect(await endings([])).toEqual(new Map());
  });
}
