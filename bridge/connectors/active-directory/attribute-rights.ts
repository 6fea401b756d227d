import type { Client } from 'ldapts';
import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';
import { textsOf } from './entry-values.ts';
import { isProtectedByItself } from './protection.ts';
import { anyPeople, binaryAttributes, personAttributes } from './queries.ts';

/** Somebody in an OU or beneath on whom it can be seen what the service account may do; `undefined`: nobody is there yet. */
export async function samplePerson(client: Client, ou: string): Promise<string | undefined> {
  const { searchEntries } = await client.search(ou, {
    scope: 'sub',
    filter: anyPeople(),
    attributes: personAttributes,
    explicitBufferAttributes: binaryAttributes,
    sizeLimit: 50,
    paged: false,
  });
  return searchEntries.find((entry) => !isProtectedByItself(entry))?.dn;
}

/** What may be written of somebody, without trying (MS-ADTS 3.1.1.4.5.22). In small letters. */
export async function writableOf(client: Client, dn: string): Promise<string[]> {
  const { searchEntries } = await client.search(dn, { scope: 'base', attributes: ['allowedAttributesEffective'] });
  return textsOf(searchEntries[0] ?? { dn }, 'allowedAttributesEffective').map((text) => text.toLowerCase());
}

/** So many OUs are looked at: who serves more has delegated them alike. */
const mostOus = 10;

/** Those of some attributes that may be written in every OU with somebody in it; `undefined` where there is nobody at all. */
export async function writableInAll(
  client: Client,
  ous: readonly string[],
  names: readonly AttributeName[],
): Promise<readonly AttributeName[] | undefined> {
  let left: readonly AttributeName[] | undefined;
  for (const ou of ous.slice(0, mostOus)) {
    const sample = await samplePerson(client, ou);
    if (sample === undefined) continue;
    const writable = await writableOf(client, sample);
    left = (left ?? names).filter((name) => writable.includes(name.toLowerCase()));
  }
  return left;
}
