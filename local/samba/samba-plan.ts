import { escapeDnValue } from '#bridge/connectors/active-directory/distinguished-name.ts';
import { filetimeFromDate } from '#bridge/connectors/active-directory/filetime.ts';
import type { DemoPerson, DemoState } from '#local/embedded-directory/demo-people.ts';
import { personalAttributes } from '#local/embedded-directory/access-rights.ts';
import { domainPolicyAttributes, fineGrainedAttributes, strictPolicy } from '#local/embedded-directory/seed-policy.ts';
import { baseDnOf, membersOf } from '#local/embedded-directory/seed.ts';
import type { DirectorySeed } from '#local/embedded-directory/seed.ts';

/** What `seed.py` is told. */
export interface SambaPlan {
  readonly domainPolicy: Record<string, string[]>;
  readonly units: readonly string[];
  readonly users: readonly SambaUser[];
  readonly groups: readonly { dn: string; name: string; members: string[] }[];
  readonly members: Record<string, string[]>;
  readonly fineGrained: readonly { dn: string; attributes: Record<string, string[]> }[];
  readonly delegation: { accountDn: string; peopleDn: string; settingsDn: string; attributes: readonly string[] };
}

interface SambaUser {
  readonly dn: string;
  readonly password: string;
  readonly attributes: Record<string, string>;
  /** Set afterwards by an ordinary modify. */
  readonly then: Record<string, string[]>;
  /** Written past the checks: times in the past. */
  readonly raw: Record<string, string[]>;
}

const day = 86_400_000;

/** The same domain as the embedded directory's, for Samba. */
export function sambaPlan(seed: DirectorySeed, now: Date): SambaPlan {
  const baseDn = baseDnOf(seed.dnsName);
  const peopleDn = `OU=People,${baseDn}`;
  const accountsDn = `OU=Service Accounts,${baseDn}`;
  const elsewhereDn = `OU=Elsewhere,${baseDn}`;
  const settingsDn = `CN=Password Settings Container,CN=System,${baseDn}`;
  const accountDn = `CN=${seed.serviceAccount.login},${accountsDn}`;
  const dnOf = (person: DemoPerson, parentDn = peopleDn): string =>
    `CN=${escapeDnValue(person.displayName)},${parentDn}`;
  const inState = (state: DemoPerson['state']): string[] =>
    seed.people.filter((person) => person.state === state).map((person) => dnOf(person));
  const groups = Object.entries(seed.nestedAdminGroups ?? {}).map(([name, logins]) => ({
    dn: `CN=${escapeDnValue(name)},${peopleDn}`,
    name,
    members: seed.people.filter((person) => logins.includes(person.login)).map((person) => dnOf(person)),
  }));
  const ordinary = (seed.groups ?? []).map((group) => ({
    dn: `CN=${escapeDnValue(group.name)},${peopleDn}`,
    name: group.name,
    members: membersOf(group, seed),
  }));
  const admins = [...inState('protected'), ...groups.map((group) => group.dn)];
  const strict = inState('changed-today');
  const serviceAccount: SambaUser = {
    dn: accountDn,
    password: seed.serviceAccount.password,
    attributes: {
      sAMAccountName: seed.serviceAccount.login,
      userPrincipalName: `${seed.serviceAccount.login}@${seed.dnsName}`,
      userAccountControl: '66048',
    },
    then: {},
    raw: {},
  };
  return {
    domainPolicy: domainPolicyAttributes(seed.policy),
    units: [peopleDn, accountsDn, elsewhereDn],
    users: [
      serviceAccount,
      ...seed.people.map((person) => userOf(person, dnOf(person), seed.dnsName, now)),
      ...(seed.outsiders ?? []).map((person) => userOf(person, dnOf(person, elsewhereDn), seed.dnsName, now)),
    ],
    groups: [...groups, ...ordinary],
    members: admins.length > 0 ? { [`CN=Domain Admins,CN=Users,${baseDn}`]: admins } : {},
    fineGrained:
      strict.length > 0
        ? [{ dn: `CN=Strict,${settingsDn}`, attributes: fineGrainedAttributes(strictPolicy, strict) }]
        : [],
    delegation: { accountDn, peopleDn, settingsDn, attributes: personalAttributes },
  };
}

/** Bits of `userAccountControl` (MS-ADTS 2.2.16) of states that show there. */
const accountControl: Partial<Record<DemoState, string>> = { disabled: '514', 'password-never-expires': '66048' };

/** States whose password has an age of its own. */
const timed: readonly DemoState[] = ['must-change', 'changed-today', 'password-expired', 'password-expiring'];

function userOf(person: DemoPerson, dn: string, dnsName: string, now: Date): SambaUser {
  const at = (days: number): string[] => [filetimeFromDate(new Date(now.getTime() + days * day))];
  const { state } = person;
  return {
    dn,
    password: person.password,
    attributes: {
      sAMAccountName: person.login,
      userPrincipalName: `${person.login}@${dnsName}`,
      displayName: person.displayName,
      givenName: person.givenName,
      sn: person.surname,
      userAccountControl: person.isSmartCardOnly ? '262656' : (accountControl[state] ?? '512'),
      ...(person.email !== undefined && { mail: person.email }),
      ...(person.language !== undefined && { preferredLanguage: person.language }),
      ...(state === 'protected' && { adminCount: '1' }),
    },
    then: {
      ...(state === 'must-change' && { pwdLastSet: ['0'] }),
      ...(state === 'account-expired' && { accountExpires: at(-3) }),
    },
    raw: {
      ...(state === 'locked' && { lockoutTime: at(0), badPwdCount: ['8'] }),
      ...(state === 'password-expired' && { pwdLastSet: at(-400) }),
      ...(state === 'password-expiring' && { pwdLastSet: at(-170) }),
      ...(!timed.includes(state) && { pwdLastSet: at(-20) }),
      ...(person.pwdLastSet !== undefined && { pwdLastSet: [person.pwdLastSet] }),
    },
  };
}
