import { dnKey } from '#bridge/connectors/active-directory/distinguished-name.ts';
import type { SearchFilter } from './search-filter.ts';
import type { AttributeValue } from './directory-entry.ts';

/** Reads the values of an attribute of the entry that is judged; empty when it has none. */
export type ReadAttribute = (name: string) => readonly AttributeValue[];

const bitAnd = '1.2.840.113556.1.4.803';
const bitOr = '1.2.840.113556.1.4.804';
const inChain = '1.2.840.113556.1.4.1941';

/** Whether an entry matches. Rules that this server does not know match nothing. */
export function isMatch(filter: SearchFilter, read: ReadAttribute, isInChain: IsInChain = () => false): boolean {
  const judge = (inner: SearchFilter): boolean => isMatch(inner, read, isInChain);
  switch (filter.kind) {
    case 'and':
      return filter.filters.every(judge);
    case 'or':
      return filter.filters.some(judge);
    case 'not':
      return !judge(filter.filter);
    case 'present':
      return read(filter.attribute).length > 0;
    case 'equal':
      return read(filter.attribute).some((value) => isEqual(filter.attribute, value, filter.value));
    case 'atLeast':
      return read(filter.attribute).some((value) => compare(value, filter.value) >= 0);
    case 'atMost':
      return read(filter.attribute).some((value) => compare(value, filter.value) <= 0);
    case 'substring':
      return read(filter.attribute).some((value) => containsParts(loose(value), filter.parts));
    case 'extensible':
      return matchesRule(filter, read, isInChain);
  }
}

/** Whether the entry is a member of the group with that DN, directly or through other groups. */
export type IsInChain = (groupDn: string) => boolean;

function matchesRule(
  { rule, attribute, value }: { rule: string; attribute: string; value: Buffer },
  read: ReadAttribute,
  isInChain: IsInChain,
): boolean {
  if (rule === inChain) return attribute.toLowerCase() === 'memberof' && isInChain(value.toString());
  const mask = integer(value.toString());
  if (mask === undefined || ![bitAnd, bitOr].includes(rule)) return false;
  return read(attribute).some((stored) => {
    const common = (integer(stored.toString()) ?? 0n) & mask;
    return rule === bitAnd ? common === mask : common !== 0n;
  });
}

function isEqual(attribute: string, stored: AttributeValue, asked: Buffer): boolean {
  if (Buffer.isBuffer(stored)) return stored.equals(asked);
  const text = asked.toString();
  // `objectCategory=person` stands for the DN of that class in the schema (MS-ADTS 3.1.1.3.1.3.5).
  if (attribute.toLowerCase() === 'objectcategory' && !text.includes('=')) {
    return stored.toLowerCase().startsWith(`cn=${text.toLowerCase()},`);
  }
  const [left, right] = stored.includes('=') ? [dnKey(stored), dnKey(text)] : [];
  if (left && right) return left.join('\0') === right.join('\0');
  return loose(stored) === loose(text);
}

function compare(stored: AttributeValue, asked: Buffer): number {
  const [left, right] = [integer(stored.toString()), integer(asked.toString())];
  if (left !== undefined && right !== undefined) return left < right ? -1 : left > right ? 1 : 0;
  return loose(stored) < loose(asked) ? -1 : loose(stored) > loose(asked) ? 1 : 0;
}

function containsParts(text: string, parts: readonly { at: string; value: Buffer }[]): boolean {
  let from = 0;
  for (const part of parts) {
    const wanted = loose(part.value);
    const at = part.at === 'end' ? text.length - wanted.length : text.indexOf(wanted, from);
    const fits = at >= from && text.startsWith(wanted, at) && (part.at !== 'start' || at === 0);
    if (!fits) return false;
    from = at + wanted.length;
  }
  return true;
}

/** Windows compares names without case, accents and width: `müller`, `MULLER` and full-width letters are one to it. */
const loose = (value: AttributeValue): string =>
  value.toString().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const integer = (text: string): bigint | undefined => (/^-?\d{1,20}$/.test(text) ? BigInt(text) : undefined);
