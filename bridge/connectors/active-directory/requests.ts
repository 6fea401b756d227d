import { randomUUID } from 'node:crypto';
import { Attribute, Change } from 'ldapts';
import type { Client, Entry } from 'ldapts';
import type { LoginName } from '#shared/domain/login-name.ts';
import { isTheOneTyped } from './account-entry.ts';
import { bytesOf } from './entry-values.ts';
import { guidFromBytes } from './object-guid.ts';
import { accountAttributes, binaryAttributes, nameAttributes, peopleNamed } from './queries.ts';
import { readFailure } from './ldap-errors.ts';
import { encodeUnicodePassword } from './unicode-password.ts';

/** More people than this with nearly the same name, and it is nobody's. */
const mostTwins = 10;

/** The objectGUID of the one person who bears the typed name; `undefined` when nobody or more than one does. */
export async function findPerson(client: Client, baseDn: string, login: LoginName): Promise<string | undefined> {
  const { searchEntries } = await client.search(baseDn, {
    scope: 'sub',
    filter: peopleNamed(login),
    attributes: nameAttributes,
    explicitBufferAttributes: binaryAttributes,
    sizeLimit: mostTwins,
  });
  const exact = searchEntries.filter((entry) => isTheOneTyped(entry, login));
  const guid = exact[0] && bytesOf(exact[0], 'objectGUID')[0];
  // A cut-off list could hide a second match.
  if (exact.length !== 1 || searchEntries.length >= mostTwins || guid?.length !== 16) return undefined;
  return guidFromBytes(guid);
}

/** Everything about one account, with its groups. `undefined` when it is gone. */
export async function readAccountEntry(client: Client, dn: string): Promise<Entry | undefined> {
  try {
    const { searchEntries } = await client.search(dn, {
      scope: 'base',
      attributes: accountAttributes,
      explicitBufferAttributes: binaryAttributes,
    });
    return searchEntries[0];
  } catch (error) {
    // 34: the bind name need not be a DN.
    if ([32, 34].includes(readFailure(error)?.code ?? 0)) return undefined;
    throw error;
  }
}

/** Reset: the new password, an end to a lockout, and whether it only lasts until the next logon. */
export const resetChanges = (newPassword: string, mustChangeAtNextLogon: boolean): Change[] => [
  replace('unicodePwd', encodeUnicodePassword(newPassword)),
  // A reset alone would leave the person locked out.
  ...unlockChanges(),
  ...(mustChangeAtNextLogon ? [replace('pwdLastSet', Buffer.from('0'))] : []),
];

/** Change: removing the old and adding the new value in one request is what makes the directory check the old one. */
export const changeChanges = (oldPassword: string, newPassword: string): Change[] => [
  change('delete', 'unicodePwd', encodeUnicodePassword(oldPassword)),
  change('add', 'unicodePwd', encodeUnicodePassword(newPassword)),
];

export const unlockChanges = (): Change[] => [replace('lockoutTime', Buffer.from('0'))];

/** A DN that nobody can have, for spending the same work on a person who does not exist. */
export const nobodysDn = (baseDn: string): string => `CN=${randomUUID()},${baseDn}`;

const replace = (type: string, value: Buffer): Change => change('replace', type, value);

const change = (operation: 'add' | 'delete' | 'replace', type: string, value: Buffer): Change =>
  new Change({ operation, modification: new Attribute({ type, values: [value] }) });
