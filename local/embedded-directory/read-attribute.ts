import { bytesFromGuid } from '#bridge/connectors/active-directory/object-guid.ts';
import { bytesFromSid } from '#bridge/connectors/active-directory/security-identifier.ts';
import { delegatedAttributes, mayReset } from './access-rights.ts';
import { fineGrainedOf, isLocked, isPasswordExpired, passwordExpiry } from './account-policy.ts';
import { hasClass, valuesOf } from './directory-entry.ts';
import type { AttributeValue, DirectoryEntry } from './directory-entry.ts';
import type { DirectoryStore } from './directory-store.ts';
import { generalizedTime } from './generalized-time.ts';
import { directGroupsOf, groupsOf } from './group-membership.ts';

interface Context {
  readonly store: DirectoryStore;
  readonly who: DirectoryEntry;
  readonly now: Date;
}

type Compute = (entry: DirectoryEntry, context: Context) => AttributeValue[];

const ifUser =
  (compute: Compute): Compute =>
  (entry, context) =>
    hasClass(entry, 'user') ? compute(entry, context) : [];

/** Computed on reading, returned with all others. */
const always: Record<string, Compute> = {
  distinguishedName: (entry) => [entry.dn],
  objectGUID: (entry) => [bytesFromGuid(entry.guid)],
  objectSid: (entry) => (entry.sid === undefined ? [] : [bytesFromSid(entry.sid)]),
  whenChanged: ({ changedAtMs = 0 }) => [generalizedTime(new Date(changedAtMs))],
  uSNChanged: (entry) => [String(entry.uSNChanged)],
  invocationId: (entry, { store }) => (hasClass(entry, 'nTDSDSA') ? [bytesFromGuid(store.state.invocationId)] : []),
  memberOf: (entry, { store }) => directGroupsOf(store, entry).map((group) => group.dn),
};

/** Computed, and returned only when asked for by name (MS-ADTS 3.1.1.4.5). */
const onRequest: Record<string, Compute> = {
  'msDS-User-Account-Control-Computed': ifUser((entry, { store, now }) => [
    String((isLocked(store, entry, now) ? 0x10 : 0) | (isPasswordExpired(store, entry, now) ? 0x80_0000 : 0)),
  ]),
  'msDS-UserPasswordExpiryTimeComputed': ifUser((entry, { store }) => [String(passwordExpiry(store, entry))]),
  'msDS-ResultantPSO': ifUser((entry, { store }) => [fineGrainedOf(store, entry)?.dn ?? []].flat()),
  tokenGroups: ifUser((entry, { store }) =>
    groupsOf(store, entry).flatMap((group) => (group.sid === undefined ? [] : [bytesFromSid(group.sid)])),
  ),
  allowedAttributesEffective: (entry, { store, who }) => (mayReset(store, who, entry) ? [...delegatedAttributes] : []),
  'msDS-PrincipalName': (entry, { store }) =>
    valuesOf(entry, 'sAMAccountName').map((name) => `${store.state.netbiosName}\\${name}`),
};

const computed = new Map(
  Object.entries({ ...always, ...onRequest }).map(([name, compute]) => [name.toLowerCase(), { name, compute }]),
);

/** The attributes of an entry as a reader asked for them: by name, `*`, none (`1.1`) or an empty list for all. */
export function readAttributes(
  entry: DirectoryEntry,
  asked: readonly string[],
  context: Context,
): [string, readonly AttributeValue[]][] {
  const isAll = asked.length === 0 || asked.includes('*');
  const names = isAll ? [...Object.keys(entry.attributes), ...Object.keys(always), ...asked] : asked;
  const unique = new Map(names.map((name) => [name.toLowerCase(), name]));
  return [...unique.values()]
    .map((name): [string, readonly AttributeValue[]] => [schemaName(entry, name), readAttribute(entry, name, context)])
    .filter(([, values]) => values.length > 0);
}

/** The values of one attribute, stored or computed. */
export function readAttribute(entry: DirectoryEntry, name: string, context: Context): readonly AttributeValue[] {
  const values = computed.get(name.toLowerCase())?.compute(entry, context) ?? valuesOf(entry, name);
  // Kept as text, for the data file is JSON.
  return name.toLowerCase() === 'thumbnailphoto' ? values.map((value) => Buffer.from(String(value), 'base64')) : values;
}

function schemaName(entry: DirectoryEntry, name: string): string {
  const known = computed.get(name.toLowerCase())?.name;
  return known ?? Object.keys(entry.attributes).find((key) => key.toLowerCase() === name.toLowerCase()) ?? name;
}
