import { createHash, randomInt, randomUUID } from 'node:crypto';
import { escapeDnValue } from '#bridge/connectors/active-directory/distinguished-name.ts';
import { filetimeFromDate } from '#bridge/connectors/active-directory/filetime.ts';
import { accountBits } from './account-policy.ts';
import { demoDomain, demoGroups, demoPeople, demoServiceAccount } from './demo-people.ts';
import type { DemoPerson } from './demo-people.ts';
import { DirectoryStore } from './directory-store.ts';
import type { DirectoryState } from './directory-store.ts';
import { seedFrame } from './seed-frame.ts';
import { demoPolicy, strictPolicy } from './seed-policy.ts';
import type { SeedPolicy } from './seed-policy.ts';
import { storePassword } from './stored-password.ts';

/** What a new directory begins with. */
export interface DirectorySeed {
  readonly dnsName: string;
  readonly netbiosName: string;
  readonly serviceAccount: { readonly login: string; readonly password: string };
  readonly people: readonly DemoPerson[];
  /** People in `OU=Elsewhere`, which is neither served nor delegated. */
  readonly outsiders?: readonly DemoPerson[];
  readonly policy: SeedPolicy;
  /** Names of groups nested in Domain Admins, with their members' logins. */
  readonly nestedAdminGroups?: Readonly<Record<string, readonly string[]>>;
  /** Ordinary groups, each after those that are its members. */
  readonly groups?: readonly SeedGroup[];
}

/** A group beside the people of the served OU. */
export interface SeedGroup {
  readonly name: string;
  /** Logins of people and outsiders, and names of groups. */
  readonly people: readonly string[];
  readonly groups?: readonly string[];
}

/** DNs of those whom a group has as its own members. */
export function membersOf({ people, groups = [] }: SeedGroup, seed: DirectorySeed): string[] {
  const baseDn = baseDnOf(seed.dnsName);
  const [peopleDn, elsewhereDn] = [`OU=People,${baseDn}`, `OU=Elsewhere,${baseDn}`];
  const named = (some: readonly DemoPerson[], parentDn: string): string[] =>
    some
      .filter(({ login }) => people.includes(login))
      .map(({ displayName }) => `CN=${escapeDnValue(displayName)},${parentDn}`);
  return [
    ...named(seed.people, peopleDn),
    ...named(seed.outsiders ?? [], elsewhereDn),
    ...groups.map((name) => `CN=${escapeDnValue(name)},${peopleDn}`),
  ];
}

/** The demonstration domain. */
export const demoSeed: DirectorySeed = {
  ...demoDomain,
  serviceAccount: demoServiceAccount,
  people: demoPeople,
  groups: demoGroups,
  policy: demoPolicy,
};

const day = 86_400_000;
const never = '9223372036854775807';

/** `demo.example` as `DC=demo,DC=example`. */
export const baseDnOf = (dnsName: string): string =>
  dnsName
    .split('.')
    .map((label) => `DC=${label}`)
    .join(',');

/** A new directory. */
export function seedState(seed: DirectorySeed, now: Date): DirectoryState {
  const baseDn = baseDnOf(seed.dnsName);
  const peopleDn = `OU=People,${baseDn}`;
  const state: DirectoryState = {
    version: 1,
    baseDn,
    dnsName: seed.dnsName,
    netbiosName: seed.netbiosName,
    domainSid: domainSidOf(seed.dnsName),
    invocationId: randomUUID(),
    serviceAccountDn: `CN=${seed.serviceAccount.login},OU=Service Accounts,${baseDn}`,
    delegatedDn: peopleDn,
    highestUsn: 1000,
    nextRid: 1103,
    entries: [],
  };
  const store = new DirectoryStore(state);
  const isAdmin = (person: DemoPerson): boolean => person.state === 'protected';
  const dnOf = (person: DemoPerson): string => `CN=${escapeDnValue(person.displayName)},${peopleDn}`;
  const nested = Object.entries(seed.nestedAdminGroups ?? {});
  seedFrame(store, {
    policy: seed.policy,
    adminDns: [
      ...seed.people.filter(isAdmin).map(dnOf),
      ...nested.map(([name]) => `CN=${escapeDnValue(name)},${peopleDn}`),
    ],
    strictDns: seed.people.filter((person) => person.state === 'changed-today').map(dnOf),
    strictPolicy,
  });
  for (const [name, logins] of nested) {
    const members = seed.people.filter((person) => logins.includes(person.login)).map(dnOf);
    addGroup(store, `CN=${escapeDnValue(name)},${peopleDn}`, members);
  }
  for (const group of seed.groups ?? [])
    addGroup(store, `CN=${escapeDnValue(group.name)},${peopleDn}`, membersOf(group, seed));
  addServiceAccount(store, seed, now);
  for (const person of seed.people) addPerson(store, person, now);
  for (const person of seed.outsiders ?? []) addPerson(store, person, now, `OU=Elsewhere,${baseDn}`);
  return state;
}

/** Adds a person in the state that is asked for, in the served OU unless another place is named. */
export function addPerson(
  store: DirectoryStore,
  person: DemoPerson,
  now: Date,
  parentDn: string = store.state.delegatedDn,
): void {
  const { baseDn, dnsName } = store.state;
  const fixed = {
    cn: person.displayName,
    name: person.displayName,
    displayName: person.displayName,
    givenName: person.givenName,
    sn: person.surname,
    sAMAccountName: person.login,
    userPrincipalName: `${person.login}@${dnsName}`,
    ...(person.email !== undefined && { mail: person.email }),
    ...(person.language !== undefined && { preferredLanguage: person.language }),
    ...(person.state === 'protected' && { adminCount: '1' }),
  };
  store.add({
    dn: `CN=${escapeDnValue(person.displayName)},${parentDn}`,
    sid: true,
    attributes: {
      ...accountAttributes(baseDn, now),
      ...Object.fromEntries(Object.entries(fixed).map(([name, value]) => [name, [value]])),
      ...stateAttributes(person, now),
      ...(person.isSmartCardOnly && { userAccountControl: [String(accountBits.normal | accountBits.smartCard)] }),
      ...(person.pwdLastSet !== undefined && { pwdLastSet: [person.pwdLastSet] }),
    },
    passwords: [storePassword(person.password)],
  });
}

function addServiceAccount(store: DirectoryStore, seed: DirectorySeed, now: Date): void {
  const { login, password } = seed.serviceAccount;
  store.add({
    dn: store.state.serviceAccountDn,
    sid: true,
    attributes: {
      ...accountAttributes(store.state.baseDn, now),
      cn: [login],
      name: [login],
      sAMAccountName: [login],
      userPrincipalName: [`${login}@${seed.dnsName}`],
      userAccountControl: [String(accountBits.normal | accountBits.neverExpires)],
    },
    passwords: [storePassword(password)],
  });
}

function addGroup(store: DirectoryStore, dn: string, member: readonly string[]): void {
  const name = dn.slice(3, dn.indexOf(','));
  store.add({
    dn,
    sid: true,
    attributes: { objectClass: ['top', 'group'], cn: [name], sAMAccountName: [name], member: [...member] },
  });
}

const accountAttributes = (baseDn: string, now: Date): Record<string, string[]> => ({
  objectClass: ['top', 'person', 'organizationalPerson', 'user'],
  objectCategory: [`CN=Person,CN=Schema,CN=Configuration,${baseDn}`],
  userAccountControl: [String(accountBits.normal)],
  primaryGroupID: ['513'],
  accountExpires: [never],
  pwdLastSet: [filetimeFromDate(new Date(now.getTime() - 20 * day))],
  badPwdCount: ['0'],
  badPasswordTime: ['0'],
  lockoutTime: ['0'],
});

function stateAttributes({ state }: DemoPerson, now: Date): Record<string, string[]> {
  const at = (days: number): string[] => [filetimeFromDate(new Date(now.getTime() + days * day))];
  if (state === 'locked') return { lockoutTime: at(0), badPwdCount: ['8'] };
  if (state === 'password-expired') return { pwdLastSet: at(-400) };
  if (state === 'password-expiring') return { pwdLastSet: at(-170) };
  if (state === 'password-never-expires') {
    return { userAccountControl: [String(accountBits.normal | accountBits.neverExpires)] };
  }
  if (state === 'must-change') return { pwdLastSet: ['0'] };
  if (state === 'disabled') return { userAccountControl: [String(accountBits.normal | accountBits.disabled)] };
  if (state === 'account-expired') return { accountExpires: at(-3) };
  return state === 'changed-today' ? { pwdLastSet: at(0) } : {};
}

/** The same for the same domain, so that tests and documents can name it; the last part cannot be foreseen. */
function domainSidOf(dnsName: string): string {
  const hash = createHash('sha256').update(dnsName).digest();
  return `S-1-5-21-${hash.readUInt32BE(0)}-${hash.readUInt32BE(4)}-${randomInt(1, 2 ** 31)}`;
}
