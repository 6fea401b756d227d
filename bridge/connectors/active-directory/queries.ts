import {
  AndFilter,
  EqualityFilter,
  ExtensibleFilter,
  GreaterThanEqualsFilter,
  LessThanEqualsFilter,
  NotFilter,
  OrFilter,
  PresenceFilter,
  SubstringFilter,
} from 'ldapts';
import type { Filter } from 'ldapts';
import type { LoginName } from '#shared/domain/login-name.ts';

/** Attributes that come as bytes. */
export const binaryAttributes = ['objectGUID', 'objectSid', 'tokenGroups', 'invocationId'];

/** What is needed to pick a person out of a search. */
export const nameAttributes = ['objectGUID', 'sAMAccountName', 'userPrincipalName', 'mail'];

/** What directory sync reads. No computed attribute: on 10,000 people they cost five times the rest. */
export const personAttributes = [
  ...nameAttributes,
  'objectSid',
  'displayName',
  'givenName',
  'sn',
  'preferredLanguage',
  'userAccountControl',
  'accountExpires',
  'adminCount',
  'primaryGroupID',
];

/** What one account is read with. `tokenGroups` restricts the search to scope `base`. */
export const accountAttributes = [
  ...personAttributes,
  'pwdLastSet',
  'lockoutTime',
  'badPasswordTime',
  'msDS-User-Account-Control-Computed',
  'msDS-UserPasswordExpiryTimeComputed',
  'msDS-ResultantPSO',
  'tokenGroups',
];

/** What shows in DirSync that a person changed, moved or went. */
export const watchedAttributes = [...personAttributes, 'name', 'isDeleted'];

/** LDAP_MATCHING_RULE_BIT_AND and IN_CHAIN (MS-ADTS 3.1.1.3.4.4). */
const bitAnd = '1.2.840.113556.1.4.803';
const inChain = '1.2.840.113556.1.4.1941';
/** Bits of `userAccountControl` (MS-ADTS 2.2.16). */
const [disabled, normalAccount, neverExpires, smartCardRequired] = [0x2, 0x200, 0x1_0000, 0x4_0000] as const;
const builtinLocal = 0x1;

/**
 * The value goes out as bytes in a filter object, never as filter text: nothing to escape, nothing to inject
 * (THREATS B5), and names beyond ASCII match.
 */
const equals = (attribute: string, value: string): Filter =>
  new EqualityFilter({ attribute, value: Buffer.from(value) });

const people = (): Filter[] => [equals('objectCategory', 'person'), equals('objectClass', 'user')];

/** People whose name may be the one that was typed. The directory compares loosely: check with {@link isTheOneTyped}. */
export function peopleNamed(login: LoginName): Filter {
  const name =
    login.kind === 'account'
      ? equals('sAMAccountName', login.value)
      : new OrFilter({ filters: [equals('userPrincipalName', login.value), equals('mail', login.value)] });
  return new AndFilter({ filters: [...people(), name] });
}

/** People that changed at or after an update sequence number. @param groups as of {@link peopleIn} */
export const peopleChangedSince = (usn: number, groups?: readonly string[]): Filter =>
  new AndFilter({
    filters: [
      ...people(),
      new GreaterThanEqualsFilter({ attribute: 'uSNChanged', value: String(usn) }),
      ...membersOf(groups),
    ],
  });

/**
 * People whose password was set in one of the windows and ends one day: neither switched off, nor for ever, nor with a smart
 * card alone. @param windows FILETIME texts, both taken in. @param groups as of {@link peopleIn}
 */
export const peopleWhosePasswordWasSet = (
  windows: readonly { readonly from: string; readonly to: string }[],
  groups?: readonly string[],
): Filter =>
  new AndFilter({
    filters: [
      ...people(),
      new OrFilter({ filters: windows.map(({ from, to }) => between('pwdLastSet', from, to)) }),
      ...[disabled, neverExpires, smartCardRequired].map((bit) => new NotFilter({ filter: hasControlBit(bit) })),
      ...membersOf(groups),
    ],
  });

const between = (attribute: string, from: string, to: string): Filter =>
  new AndFilter({
    filters: [
      new GreaterThanEqualsFilter({ attribute, value: from }),
      new LessThanEqualsFilter({ attribute, value: to }),
    ],
  });

const hasControlBit = (bit: number): Filter =>
  new ExtensibleFilter({ matchType: 'userAccountControl', rule: bitAnd, value: String(bit) });

/**
 * People who are in one of the groups, also through other groups; of several lists, in one of each.
 * @param lists DNs of groups; absent: all people, empty: nobody
 */
export const peopleIn = (...lists: (readonly string[] | undefined)[]): Filter =>
  new AndFilter({ filters: [...people(), ...lists.flatMap(membersOf)] });

const membersOf = (groups: readonly string[] | undefined): Filter[] =>
  groups
    ? [
        new OrFilter({
          filters: [
            ...groups.map((value) => new ExtensibleFilter({ matchType: 'memberOf', rule: inChain, value })),
            // A group of that name there is none: so that no group at all is nobody, and not everybody.
            ...(groups.length === 0 ? [equals('objectClass', 'none')] : []),
          ],
        }),
      ]
    : [];

/** Groups that people can be put in: built-in ones of the machine are none. */
export const groups = (): Filter =>
  new AndFilter({
    filters: [
      equals('objectClass', 'group'),
      new NotFilter({
        filter: new ExtensibleFilter({ matchType: 'groupType', rule: bitAnd, value: String(builtinLocal) }),
      }),
    ],
  });

/** The same, by how their name begins. The value goes out as it is, not as filter text. */
export const groupsNamed = (beginning: string): Filter =>
  new AndFilter({ filters: [groups(), new OrFilter({ filters: beginsWith(beginning, 'cn', 'sAMAccountName') })] });

/** Organisational units, by how their name begins. */
export const ousNamed = (beginning: string): Filter =>
  new AndFilter({
    filters: [equals('objectClass', 'organizationalUnit'), new OrFilter({ filters: beginsWith(beginning, 'ou') })],
  });

const beginsWith = (initial: string, ...attributes: readonly string[]): Filter[] =>
  attributes.map((attribute) =>
    initial === '' ? new PresenceFilter({ attribute }) : new SubstringFilter({ attribute, initial }),
  );

/** Accounts, people's and others', also those that were deleted: they have lost what tells them apart. */
export const anyAccount = (): Filter => equals('objectClass', 'user');

/** No object is of this class: for who wants a cookie and nothing else. */
export const nothing = (): Filter => equals('objectClass', 'none');

/** Ordinary people, for picking a sample. */
export const anyPeople = (): Filter =>
  new AndFilter({
    filters: [
      ...people(),
      new ExtensibleFilter({ matchType: 'userAccountControl', rule: bitAnd, value: String(normalAccount) }),
    ],
  });

/** The domain's entry in the partitions container, which knows its NetBIOS name. */
export const partitionOf = (domainDn: string): Filter =>
  new AndFilter({ filters: [equals('objectClass', 'crossRef'), equals('nCName', domainDn)] });
