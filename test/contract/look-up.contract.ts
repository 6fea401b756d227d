import { expect, it } from '@jest/globals';
import type { Account } from '#bridge/connectors/directory-connector.ts';
import { firstPassword } from './contract-people.ts';
import type { ContractWorld } from './directory-connector.contract.ts';
import { connectTo, find, lookUp, secret } from './directory-setup.ts';

export function lookUpContract(world: ContractWorld): void {
  const session = () => world.connector().select();

  it.each(['reader', 'READER', ' reader ', 'CONTRACT\\reader', 'contract\\Reader', 'Reader@contract.example'])(
    'finds the same person by %p',
    async (typed) => {
      const account = await find(await session(), typed);
      expect(account).toMatchObject({ samAccountName: 'reader', isProtected: false, isLocked: false });
      expect(account.distinguishedName).toBe(`CN=Test Reader,${world.directory().peopleDn}`);
      expect(account.objectGuid).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    },
  );

  it('reads what the portal shows and the executor compares', async () => {
    const account = await find(await session(), 'reader');
    expect(account).toMatchObject({
      userPrincipalName: 'reader@contract.example',
      displayName: 'Test Reader',
      givenName: 'Test',
      surname: 'Reader',
      mail: 'reader@contract.example',
      lockoutTime: '0',
    });
    expect(Number(account.pwdLastSet)).toBeGreaterThan(0);
    expect(Date.parse(account.passwordExpiresAt!)).toBeGreaterThan(Date.parse(account.passwordLastSetAt!));
  });

  it.each([
    ['reader', {}],
    ['locked', { isLocked: true }],
    ['expired', { isPasswordExpired: true }],
    ['must', { mustChangePassword: true, pwdLastSet: '0' }],
    ['off', { isDisabled: true }],
    ['ended', { isAccountExpired: true }],
    ['admin1', { isProtected: true }],
    ['nested', { isProtected: true }],
  ] as [string, Partial<Account>][])('sees the state of %s', async (login, state) => {
    const usual = {
      isDisabled: false,
      isLocked: false,
      isAccountExpired: false,
      isPasswordExpired: false,
      mustChangePassword: false,
      isProtected: false,
    };
    expect(await find(await session(), login)).toMatchObject({ ...usual, ...state });
  });

  it.each(['krbtgt', 'Administrator', 'svc-latchkey'])(
    'counts %s as protected, if it is seen at all',
    async (login) => {
      const account = await lookUp(await session(), login);
      expect(account?.isProtected ?? true).toBe(true);
    },
  );

  it.each(['OTHER\\reader', 'nobody', 'nobody@contract.example', 'Domain Admins', 'dc1$', 'twin@contract.example'])(
    'finds nobody by %p',
    async (typed) => {
      expect(await lookUp(await session(), typed)).toBeUndefined();
    },
  );

  it('finds people whose names are not ASCII', async () => {
    expect(await find(await session(), 'MÜLLER')).toMatchObject({
      samAccountName: 'müller',
      displayName: 'Jörg Müller',
    });
    expect(await find(await session(), 'jörg@contract.example')).toMatchObject({ samAccountName: 'müller' });
  });

  it.each([
    'muller',
    'm\u00fcller\u0301',
    '\uff4d\u00fcller',
    '\u212aim',
    'm\u0131ke@contract.example',
    'jorg@contract.example',
  ])('never takes the look-alike %p for somebody (E11)', async (typed) => {
    expect(await lookUp(await session(), typed)).toBeUndefined();
  });

  it.each([
    '*',
    'read*',
    'reader)(objectClass=*',
    '*)(|(objectClass=*',
    '\\72eader',
    'reader\0',
    '(',
    '\ud800',
    'x'.repeat(10_000),
    `${'ü'.repeat(5_000)}`,
  ])('takes no name for a filter (B5), case %#', async (value) => {
    const directory = await session();
    for (const kind of ['account', 'address'] as const) {
      expect(await directory.lookUp({ kind, value })).toBeUndefined();
    }
    expect(await find(directory, 'reader')).toMatchObject({ samAccountName: 'reader' });
  });

  it('reads an account again by its GUID', async () => {
    const directory = await session();
    const account = await find(directory, 'odd');
    expect(await directory.read(account.objectGuid)).toEqual(account);
    expect(await directory.read('00000000-0000-4000-8000-000000000000')).toBeUndefined();
    expect(await directory.read('reader)(x=')).toBeUndefined();
  });

  it('reads the policy of the domain and a fine-grained one', async () => {
    const directory = await session();
    const domain = {
      source: 'domain',
      minLength: 10,
      isComplexityRequired: true,
      historyLength: 24,
      minAgeSeconds: 0,
      maxAgeSeconds: 180 * 86_400,
      lockoutThreshold: 5,
      lockoutDurationSeconds: 0,
    };
    expect(await world.connector().readDomainPolicy()).toEqual(domain);
    expect(await directory.readPolicy(await find(directory, 'reader'))).toEqual(domain);
    expect(await directory.readPolicy(await find(directory, 'today'))).toMatchObject({
      source: 'fine-grained',
      minLength: 14,
      minAgeSeconds: 86_400,
    });
  });

  it('tells that some people have a policy of their own, and who', async () => {
    expect(await world.connector().readFineGrainedPolicies()).toBe('some');
    const directory = await session();
    expect((await find(directory, 'today')).passwordSettingsDn).toMatch(/^CN=Strict,CN=Password Settings Container,/);
    expect((await find(directory, 'reader')).passwordSettingsDn).toBeUndefined();
  });

  it('tells an account that may not read such policies from a domain that has none', async () => {
    const bindDn = (await find(await session(), 'reader')).distinguishedName;
    const other = connectTo(world.directory(), { bindDn, bindPassword: secret(firstPassword) });
    expect(await other.readFineGrainedPolicies()).toBe('unreadable');
    await other.close();
  });

  it('P9: says of each controller whether it compares a password that is reset with those before', async () => {
    await session();
    const told = world
      .connector()
      .health()
      .map((each) => each.checksHistoryOnReset);
    expect(told).toEqual([world.traits.checksHistoryOnReset]);
  });
}
