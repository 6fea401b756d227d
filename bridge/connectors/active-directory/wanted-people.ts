import type { Client, Entry } from 'ldapts';
import type { DirectoryPerson, ImportScope } from '../directory-connector.ts';
import { personFromEntry } from './account-entry.ts';
import { isInScope } from './distinguished-name.ts';
import { readFailure } from './ldap-errors.ts';
import { narrowOus } from './narrow-ous.ts';
import { guidDn, isGuid } from './object-guid.ts';
import { binaryAttributes, peopleIn, personAttributes } from './queries.ts';

/** An import scope as a controller can be asked by it. */
export interface Wanted {
  readonly ous: readonly string[];
  /** DNs; absent: everybody. */
  readonly groups?: readonly string[];
}

/** Works out whom a scope means at this moment. A group that is gone has no members. */
export async function resolveScope(
  client: Client,
  servedOus: readonly string[],
  scope: ImportScope = {},
): Promise<Wanted> {
  const ous = narrowOus(servedOus, scope.ous);
  if (!scope.groups) return { ous };
  const groups: string[] = [];
  for (const guid of scope.groups) {
    const dn = await findDn(client, guid);
    if (dn !== undefined) groups.push(dn);
  }
  return { ous, groups };
}

/** Where an object is now; `undefined` when it is gone. */
export async function findDn(client: Client, objectGuid: string): Promise<string | undefined> {
  return isGuid(objectGuid) ? (await readEntry(client, guidDn(objectGuid), ['objectGUID']))?.dn : undefined;
}

/** One person as they are now; `undefined` when they are gone or not wanted. */
export async function findWanted(
  client: Client,
  objectGuid: string,
  { ous, groups }: Wanted,
): Promise<Entry | undefined> {
  if (!isGuid(objectGuid)) return undefined;
  const entry = await readEntry(client, guidDn(objectGuid), personAttributes, groups);
  return entry && isInScope(entry.dn, ous) ? entry : undefined;
}

/** The person of an entry, without whom nothing can be done by name. */
export function toPerson(entry: Entry, isOwnAccount: (entry: Entry) => boolean): DirectoryPerson[] {
  const person = personFromEntry(entry);
  return person ? [{ ...person, isProtected: person.isProtected || isOwnAccount(entry) }] : [];
}

async function readEntry(
  client: Client,
  dn: string,
  attributes: string[],
  groups?: readonly string[],
): Promise<Entry | undefined> {
  const isPerson = attributes === personAttributes;
  try {
    const { searchEntries } = await client.search(dn, {
      scope: 'base',
      attributes,
      explicitBufferAttributes: binaryAttributes,
      ...(isPerson && { filter: peopleIn(groups) }),
    });
    return searchEntries[0];
  } catch (error) {
    if (readFailure(error)?.code === 32) return undefined;
    throw error;
  }
}
