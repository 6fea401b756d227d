import type { DemoPerson, DemoState } from '#local/embedded-directory/demo-people.ts';
import type { DirectoryEntry } from '#local/embedded-directory/directory-entry.ts';
import type { DirectoryStore } from '#local/embedded-directory/directory-store.ts';
import { demoPolicy } from '#local/embedded-directory/seed-policy.ts';
import type { DirectorySeed } from '#local/embedded-directory/seed.ts';
import { isStoredPassword } from '#local/embedded-directory/stored-password.ts';

/** What everybody's password is at first. */
export const firstPassword = 'Garden-Stone-19';

function person(login: string, state: DemoState = 'usual'): DemoPerson {
  const surname = login.slice(0, 1).toUpperCase() + login.slice(1);
  const email = `${login}@rig.example`;
  return { login, givenName: 'Test', surname, displayName: `Test ${surname}`, email, password: firstPassword, state };
}

/** The domain of the tests that talk to a bridge over its queue. Every test that changes somebody has its own person. */
export const securityDomain: DirectorySeed = {
  dnsName: 'rig.example',
  netbiosName: 'RIG',
  serviceAccount: { login: 'svc-latchkey', password: 'Bridge-of-the-rig-7' },
  policy: demoPolicy,
  people: [
    ...['ann', 'bob', 'cut', 'killed', 'capped', 'counted', 'typist', 'empty', 'tls'].map((login) => person(login)),
    ...Array.from({ length: 20 }, (_, index) => person(`lost-${index + 1}`)),
    // A name made of what means something in filters, and a DN of what means something there.
    { ...person('(&(odd))'), displayName: 'Odd, "Name" +#<1> \\;=' },
    person('nested'),
    person('admin', 'protected'),
    person('locked', 'locked'),
  ],
  outsiders: [person('outsider')],
  nestedAdminGroups: { 'Tier Zero': ['nested'] },
};

/** The entry with that account name, if there is one. */
export const findEntry = (store: DirectoryStore, login: string): DirectoryEntry | undefined =>
  store.state.entries.find((entry) => entry.passwords && entry.attributes['sAMAccountName']?.[0] === login);

/** Somebody's entry. @throws Error when there is nobody of that name */
export function entryOf(store: DirectoryStore, login: string): DirectoryEntry {
  const entry = findEntry(store, login);
  if (!entry) throw new Error(`no ${login} in the directory`);
  return entry;
}

/** Whether that is the password in force, read from the directory itself and not through the product. */
export const hasPassword = (store: DirectoryStore, login: string, password: string): boolean =>
  isStoredPassword(entryOf(store, login).passwords![0]!, password);

/** Everything that could have been changed, as text: equal texts mean that nothing happened to anybody. */
export const snapshotOf = (store: DirectoryStore): string =>
  JSON.stringify(store.state.entries.map(({ dn, attributes, passwords }) => ({ dn, attributes, passwords })));

/**
 * Makes the bridge's account a domain administrator, and adds the accounts that every real domain has. So nothing but the
 * bridge's own refusal stands between a compromised cloud and these.
 */
export function makeDangerous(store: DirectoryStore): void {
  const { baseDn, domainSid, serviceAccountDn } = store.state;
  const admins = store.byDn(`CN=Domain Admins,CN=Users,${baseDn}`)!;
  admins.attributes['member'] = [...(admins.attributes['member'] ?? []), serviceAccountDn];
  const pattern = entryOf(store, 'ann');
  for (const [login, rid, control] of [
    ['krbtgt', 502, 0x202],
    ['renamed-administrator', 500, 0x200],
    ['PC042$', 4711, 0x1000],
    ['admin-count', 4712, 0x200],
    ['backup-operator', 4713, 0x200],
  ] as const) {
    store.add({
      dn: `CN=${login},OU=People,${baseDn}`,
      sid: `${domainSid}-${rid}`,
      attributes: {
        ...structuredClone(pattern.attributes),
        cn: [login],
        sAMAccountName: [login],
        userPrincipalName: [`${login}@rig.example`],
        userAccountControl: [String(control)],
        ...(login === 'admin-count' && { adminCount: ['1'] }),
      },
      passwords: [...pattern.passwords!],
    });
  }
  store.add({
    dn: `CN=Backup Operators,CN=Builtin,${baseDn}`,
    sid: 'S-1-5-32-551',
    attributes: {
      objectClass: ['top', 'group'],
      cn: ['Backup Operators'],
      sAMAccountName: ['Backup Operators'],
      member: [entryOf(store, 'backup-operator').dn],
    },
  });
  // In the served OU, administrator only through two groups that lie inside each other.
  const tier = store.byDn(`CN=Tier Zero,OU=People,${baseDn}`)!;
  const inner = store.add({
    dn: `CN=Inner Circle,OU=People,${baseDn}`,
    sid: true,
    attributes: {
      objectClass: ['top', 'group'],
      cn: ['Inner Circle'],
      sAMAccountName: ['Inner Circle'],
      member: tier.attributes['member']!,
    },
  });
  tier.attributes['member'] = [inner.dn];
  store.save();
}
