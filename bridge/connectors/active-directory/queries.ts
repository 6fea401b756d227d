import { AndFilter, EqualityFilter, ExtensibleFilter, GreaterThanEqualsFilter, OrFilter } from 'ldapts';
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

/** LDAP_MATCHING_RULE_BIT_AND (MS-ADTS 3.1.1.3.4.4.1). */
const bitAnd = '1.2.840.113556.1.4.803';
const normalAccount = 0x200;

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

/** People that changed at or after an update sequence number. */
export const peopleChangedSince = (usn: number): Filter =>
  new AndFilter({
    filters: [...people(), new GreaterThanEqualsFilter({ attribute: 'uSNChanged', value: String(usn) })],
  });

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
