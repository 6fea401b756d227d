import { Attribute, Change } from 'ldapts';
import type { Client } from 'ldapts';
import { attributeNames, kindOf } from '#shared/domain/attributes/attribute-catalogue.ts';
import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';
import type { AttributeValues } from '#shared/protocol/attribute-values.ts';
import type { AttributeReading } from '../directory-connector.ts';
import { bytesOf, textOf, textsOf } from './entry-values.ts';
import { dateFromGeneralizedTime } from './root-dse.ts';

const photos = attributeNames.filter((name) => kindOf(name) === 'photo');

/** The values of some attributes, and which of them may be written, without trying (MS-ADTS 3.1.1.4.5.22). */
export async function readAttributes(
  client: Client,
  dn: string,
  names: readonly AttributeName[],
): Promise<AttributeReading | undefined> {
  const { searchEntries } = await client.search(dn, {
    scope: 'base',
    attributes: [...names, 'allowedAttributesEffective', 'whenChanged'],
    explicitBufferAttributes: photos,
  });
  const entry = searchEntries[0];
  if (!entry) return undefined;
  const effective = new Set(textsOf(entry, 'allowedAttributesEffective').map((name) => name.toLowerCase()));
  const found = names.map((name): [AttributeName, string] => {
    if (photos.includes(name)) return [name, bytesOf(entry, name)[0]?.toString('base64') ?? ''];
    // Of several, which only `description` may have, the first: the directory keeps people's to one.
    return [name, textsOf(entry, name)[0] ?? ''];
  });
  const changedAt = dateFromGeneralizedTime(textOf(entry, 'whenChanged') ?? '');
  return {
    values: Object.fromEntries(found.filter(([, value]) => value !== '')),
    writable: names.filter((name) => effective.has(name.toLowerCase())),
    ...(changedAt && { changedAt }),
  };
}

/** Each as it is to be; an empty one is taken away, which is a replacement by nothing (RFC 4511 4.6). */
export const attributeChanges = (values: AttributeValues): Change[] =>
  (Object.entries(values) as [AttributeName, string][])
    // A second lock on the door: a name that is not in the catalogue is never written.
    .filter(([name]) => attributeNames.includes(name))
    .map(([type, value]) => {
      const bytes = Buffer.from(value, kindOf(type) === 'photo' ? 'base64' : 'utf8');
      const modification = new Attribute({ type, values: bytes.length === 0 ? [] : [bytes] });
      return new Change({ operation: 'replace', modification });
    });
