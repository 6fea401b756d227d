import type { Entry } from 'ldapts';
import { foldCase } from '#shared/domain/login-name.ts';
import type { LoginName } from '#shared/domain/login-name.ts';
import type { Account, DirectoryPerson } from '../directory-connector.ts';
import { bytesOf, numberOf, textOf } from './entry-values.ts';
import { dateFromFiletime, isNever } from './filetime.ts';
import { guidFromBytes } from './object-guid.ts';
import { isDisabled, isProtectedByGroups, isProtectedByItself } from './protection.ts';

/** Bits of `msDS-User-Account-Control-Computed` (MS-ADTS 3.1.1.4.5.17). */
const lockedOut = 0x10;
const passwordExpired = 0x80_0000;
/** Bits of `userAccountControl` (MS-ADTS 2.2.16): the password never expires, a smart card is required. */
const neverDue = 0x1_0000 | 0x4_0000;
const passwordNotRequired = 0x20;

/** Reads an entry with `accountAttributes` into an account; `undefined` when it is none that the bridge may know. */
export function accountFromEntry(
  entry: Entry,
  context: { now: Date; isOwnAccount: (entry: Entry) => boolean },
): Account | undefined {
  const known = personFromEntry(entry);
  if (!known) return undefined;
  const { accountExpiresAt, ...person } = known;
  const computed = numberOf(entry, 'msDS-User-Account-Control-Computed') ?? 0;
  // Absent counts as never set, which is how the directory treats it.
  const pwdLastSet = textOf(entry, 'pwdLastSet') ?? '0';
  const mustChangePassword = pwdLastSet === '0' && (computed & passwordExpired) !== 0;
  const setAt = dateFromFiletime(pwdLastSet)?.toISOString();
  const expiry = textOf(entry, 'msDS-UserPasswordExpiryTimeComputed');
  const expiresAt = dateFromFiletime(expiry)?.toISOString();
  return {
    ...person,
    isLocked: (computed & lockedOut) !== 0,
    isAccountExpired: accountExpiresAt !== undefined && new Date(accountExpiresAt) <= context.now,
    isPasswordExpired: pwdLastSet !== '0' && (computed & passwordExpired) !== 0,
    mustChangePassword,
    ...(setAt && { passwordLastSetAt: setAt }),
    ...(expiresAt && { passwordExpiresAt: expiresAt }),
    ...(isNever(expiry) && { passwordNeverExpires: true as const }),
    // What cannot be read is taken for one: rather no password than one that lasts.
    ...(((numberOf(entry, 'userAccountControl') ?? neverDue) & neverDue) !== 0 && { ignoresMustChange: true as const }),
    ...(((numberOf(entry, 'userAccountControl') ?? 0) & passwordNotRequired) !== 0 && {
      passwordNotRequired: true as const,
    }),
    pwdLastSet,
    lockoutTime: textOf(entry, 'lockoutTime') ?? '0',
    badPasswordTime: textOf(entry, 'badPasswordTime') ?? '0',
    isProtected: person.isProtected || isProtectedByGroups(entry) || context.isOwnAccount(entry),
    ...optional('passwordSettingsDn', textOf(entry, 'msDS-ResultantPSO')),
  };
}

/** Reads an entry with `personAttributes`; `undefined` when it has no GUID or no name. */
export function personFromEntry(entry: Entry): DirectoryPerson | undefined {
  const guid = bytesOf(entry, 'objectGUID')[0];
  const samAccountName = textOf(entry, 'sAMAccountName');
  if (guid?.length !== 16 || samAccountName === undefined) return undefined;
  return {
    objectGuid: guidFromBytes(guid),
    distinguishedName: entry.dn,
    samAccountName,
    ...optional('userPrincipalName', textOf(entry, 'userPrincipalName')),
    ...optional('displayName', textOf(entry, 'displayName')),
    ...optional('givenName', textOf(entry, 'givenName')),
    ...optional('surname', textOf(entry, 'sn')),
    ...optional('mail', textOf(entry, 'mail')),
    ...optional('language', textOf(entry, 'preferredLanguage')),
    ...optional('accountExpiresAt', dateFromFiletime(textOf(entry, 'accountExpires'))?.toISOString()),
    isDisabled: isDisabled(entry),
    isProtected: isProtectedByItself(entry),
  };
}

/**
 * Whether an entry bears exactly the name that was typed. A directory compares more loosely than people read: accents,
 * widths and ligatures may be equal to it, and must never lead to another person (THREATS E11, CVE-2019-19844).
 */
export function isTheOneTyped(entry: Entry, login: LoginName): boolean {
  const attributes = login.kind === 'account' ? ['sAMAccountName'] : ['userPrincipalName', 'mail'];
  return attributes.some((attribute) => canonical(textOf(entry, attribute)) === login.value);
}

const canonical = (name: string | undefined): string | undefined => name && foldCase(name.normalize('NFC'));

const optional = <K extends string>(key: K, value: string | undefined): { [P in K]?: string } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]?: string });
