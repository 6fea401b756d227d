import type { AuditRecord, PersonalPart } from './audit-record.ts';

/** What `prev` says in the first record of a writer. Here, for who writes needs no schemas. */
export const chainStart = 'start';

/** What is hashed for a record. */
export const recordText = (record: AuditRecord): string => `latchkey-audit-record\n${canonicalJson(record)}`;

/** What is hashed for the personal part of a record. */
export const personalText = (part: PersonalPart): string => `latchkey-audit-personal\n${canonicalJson(part)}`;

/**
 * JSON with sorted keys and no white space (RFC 8785), for strings, whole numbers, booleans, lists and objects of them.
 * Members that are undefined are left out.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
