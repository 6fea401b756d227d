import { foldCase } from '#shared/domain/login-name.ts';

/** One comparable text per RDN, the outermost last: `CN=Ann,OU=People` gives `['cn=ann', 'ou=people']`. */
export type DnKey = readonly string[];

/** Between the parts of a key. A value that holds them is malformed, so that no value can pass for two. */
const pairSeparator = '\u0001';
const reserved = new RegExp(`[\0${pairSeparator}]`);

const attributeType = /^(?:[a-z][a-z0-9-]*|\d+(?:\.\d+)*)$/i;

/**
 * Whether a DN lies strictly beneath one of the OUs. Case, spaces around and the way of escaping do not matter.
 * A DN that cannot be read is outside: the bridge would rather not act.
 */
export function isInScope(dn: string, servedOus: readonly string[]): boolean {
  const key = dnKey(dn);
  return key !== undefined && servedOus.some((ou) => isBeneath(key, dnKey(ou)));
}

/** Whether two keys name the same object; what is malformed names none. */
export const isSameDn = (a: DnKey | undefined, b: DnKey | undefined): boolean =>
  a !== undefined && b !== undefined && sameKey(a, b);

/** Longer than a directory's names get; what follows takes time that grows with the square of it. */
const longestDn = 4096;

/** Reads a DN (RFC 4514) into a comparable key; `undefined` when it is malformed, empty or longer than any. */
export function dnKey(dn: string): DnKey | undefined {
  if (dn.length > longestDn) return undefined;
  const rdns = splitUnescaped(dn, ',').map(rdnKey);
  return rdns.every((rdn) => rdn !== undefined) ? rdns : undefined;
}

/** Whether `key` lies strictly beneath `ancestor`. */
export function isBeneath(key: DnKey, ancestor: DnKey | undefined): boolean {
  return ancestor !== undefined && key.length > ancestor.length && sameKey(key.slice(-ancestor.length), ancestor);
}

/** Escapes a value for use in a DN (RFC 4514 2.4). */
export function escapeDnValue(value: string): string {
  return value
    .replace(/[\\,+"<>;=]/g, '\\$&')
    .replaceAll('\0', '\\00')
    .replace(/^[ #]/, '\\$&')
    .replace(/ $/, '\\ ');
}

const sameKey = (a: DnKey, b: DnKey): boolean => a.length === b.length && a.every((rdn, index) => rdn === b[index]);

function rdnKey(rdn: string): string | undefined {
  const pairs = splitUnescaped(rdn, '+').map(pairKey);
  return pairs.every((pair) => pair !== undefined) ? pairs.toSorted().join(pairSeparator) : undefined;
}

function pairKey(pair: string): string | undefined {
  const at = pair.indexOf('=');
  const type = trimSpaces(pair.slice(0, Math.max(at, 0)));
  const value = unescapeValue(trimUnescaped(pair.slice(at + 1)));
  if (!attributeType.test(type) || value === undefined || value === '' || reserved.test(value)) return undefined;
  return `${type.toLowerCase()}=${foldCase(value.normalize('NFC'))}`;
}

/** Cuts at a separator that no backslash precedes. */
function splitUnescaped(text: string, separator: string): string[] {
  if (!text.includes('\\')) return text.split(separator);
  const parts = [''];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]!;
    if (character === separator) parts.push('');
    else parts[parts.length - 1] += character === '\\' ? character + (text[(index += 1)] ?? '') : character;
  }
  return parts;
}

/** Drops spaces around a value, but keeps a last one that is escaped. Other white space belongs to the name. */
function trimUnescaped(text: string): string {
  const trimmed = trimSpaces(text);
  const endsEscaped = /(?:^|[^\\])(?:\\\\)*\\$/.test(trimmed);
  return endsEscaped && text.replace(/^ +/, '').length > trimmed.length ? `${trimmed} ` : trimmed;
}

const trimSpaces = (text: string): string => text.replace(/^ +| +$/g, '');

function unescapeValue(text: string): string | undefined {
  if (!text.includes('\\')) return text.toWellFormed();
  const bytes: Buffer[] = [];
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] !== '\\') {
      const codePoint = String.fromCodePoint(text.codePointAt(index)!);
      bytes.push(Buffer.from(codePoint));
      index += codePoint.length - 1;
      continue;
    }
    const hex = /^[0-9a-f]{2}/i.exec(text.slice(index + 1))?.[0];
    const escaped = hex ?? text[index + 1];
    if (escaped === undefined) return undefined;
    bytes.push(hex ? Buffer.from(hex, 'hex') : Buffer.from(escaped));
    index += escaped.length;
  }
  return Buffer.concat(bytes).toString();
}
