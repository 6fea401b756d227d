import type { BerReader } from 'ldapts';

/** A search filter as it came over the wire (RFC 4511 4.5.1.7). Values stay bytes: the client's may be no UTF-8. */
export type SearchFilter =
  | { readonly kind: 'and' | 'or'; readonly filters: readonly SearchFilter[] }
  | { readonly kind: 'not'; readonly filter: SearchFilter }
  | { readonly kind: 'equal' | 'atLeast' | 'atMost'; readonly attribute: string; readonly value: Buffer }
  | { readonly kind: 'present'; readonly attribute: string }
  | { readonly kind: 'substring'; readonly attribute: string; readonly parts: readonly SubstringPart[] }
  | { readonly kind: 'extensible'; readonly attribute: string; readonly rule: string; readonly value: Buffer };

export interface SubstringPart {
  readonly at: 'start' | 'anywhere' | 'end';
  readonly value: Buffer;
}

const deepest = 50;

/** Reads a filter. @throws Error when it is malformed or nested too deeply */
export function readFilter(reader: BerReader, depth = 0): SearchFilter {
  if (depth > deepest) throw new RangeError('filter nested too deeply');
  const tag = reader.peek() ?? 0;
  if (tag === 0x87) return { kind: 'present', attribute: reader.readString(0x87) ?? '' };
  reader.readSequence(tag);
  const end = reader.offset + reader.length;
  if (tag === 0xa0 || tag === 0xa1) {
    const filters: SearchFilter[] = [];
    while (reader.offset < end) filters.push(readFilter(reader, depth + 1));
    return { kind: tag === 0xa0 ? 'and' : 'or', filters };
  }
  if (tag === 0xa2) return { kind: 'not', filter: readFilter(reader, depth + 1) };
  // Approximate match is equality, as in Active Directory.
  if (tag === 0xa3 || tag === 0xa8) return { kind: 'equal', ...assertion(reader) };
  if (tag === 0xa4) return { kind: 'substring', attribute: text(reader), parts: readParts(reader) };
  if (tag === 0xa5) return { kind: 'atLeast', ...assertion(reader) };
  if (tag === 0xa6) return { kind: 'atMost', ...assertion(reader) };
  if (tag === 0xa9) return readExtensible(reader, end);
  throw new RangeError('unknown filter');
}

function readParts(reader: BerReader): SubstringPart[] {
  const places = { 0x80: 'start', 0x81: 'anywhere', 0x82: 'end' } as const;
  const parts: SubstringPart[] = [];
  reader.readSequence();
  const end = reader.offset + reader.length;
  while (reader.offset < end) {
    const tag = reader.peek() as keyof typeof places;
    parts.push({ at: places[tag], value: reader.readString(tag, true) ?? Buffer.alloc(0) });
  }
  return parts;
}

function readExtensible(reader: BerReader, end: number): SearchFilter {
  const found: Record<number, Buffer> = {};
  while (reader.offset < end) {
    const tag = reader.peek() ?? 0;
    found[tag] = reader.readString(tag, true) ?? Buffer.alloc(0);
  }
  const [rule = '', attribute = ''] = [found[0x81]?.toString(), found[0x82]?.toString()];
  return { kind: 'extensible', attribute, rule, value: found[0x83] ?? Buffer.alloc(0) };
}

const assertion = (reader: BerReader): { attribute: string; value: Buffer } => ({
  attribute: text(reader),
  value: reader.readString(0x04, true) ?? Buffer.alloc(0),
});

const text = (reader: BerReader): string => reader.readString() ?? '';
