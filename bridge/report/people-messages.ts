import { createHash } from 'node:crypto';
import { SyncedPerson } from '#shared/protocol/bridge-message.ts';
import type { DirectoryPerson } from '../connectors/directory-connector.ts';

/** Each person costs the cloud a few writes, and what hears the bridges has ten seconds for ten messages. */
const largestPagePeople = 50;
/** A queue message may have 256 KiB; the signature's base64 adds a third, and UTF-8 more than JSON's characters. */
const largestPageBytes = 120_000;

const fields = [
  'objectGuid',
  'samAccountName',
  'userPrincipalName',
  'displayName',
  'givenName',
  'surname',
  'mail',
  'language',
  'accountExpiresAt',
  'isDisabled',
  'isProtected',
] as const;

/** Only what the cloud needs. An optional field that is too long is left out rather than the person. */
export function syncedPerson(person: DirectoryPerson): SyncedPerson | undefined {
  const picked = fields.flatMap((field) => (person[field] === undefined ? [] : [[field, person[field]] as const]));
  const whole = SyncedPerson.safeParse(Object.fromEntries(picked));
  if (whole.success) return whole.data;
  const usable = picked.filter(([field, value]) => SyncedPerson.shape[field].safeParse(value).success);
  const parsed = SyncedPerson.safeParse(Object.fromEntries(usable));
  return parsed.success ? parsed.data : undefined;
}

/** By which it shows that the cloud knows a person as they are. 128 bits: nobody gains by a collision. */
export const digestOf = (person: SyncedPerson): string =>
  createHash('sha256').update(JSON.stringify(person)).digest().subarray(0, 16).toString('base64url');

/** Parts that fit into a message each. */
export function* intoMessages(people: readonly SyncedPerson[]): Generator<SyncedPerson[]> {
  let part: SyncedPerson[] = [];
  let bytes = 0;
  for (const person of people) {
    const size = Buffer.byteLength(JSON.stringify(person));
    if (part.length === largestPagePeople || (part.length > 0 && bytes + size > largestPageBytes)) {
      yield part;
      part = [];
      bytes = 0;
    }
    part.push(person);
    bytes += size;
  }
  if (part.length > 0) yield part;
}
