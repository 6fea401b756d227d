import { BerReader, Change } from 'ldapts';
import { readFilter } from './search-filter.ts';
import type { SearchFilter } from './search-filter.ts';

/** A control that came with a request. */
export interface RequestControl {
  readonly oid: string;
  readonly isCritical: boolean;
  readonly value: Buffer;
}

export interface SearchRequest {
  readonly kind: 'search';
  readonly base: string;
  readonly scope: 'base' | 'one' | 'sub';
  /** 0: no limit. */
  readonly sizeLimit: number;
  readonly filter: SearchFilter;
  readonly attributes: readonly string[];
}

/** What a client can ask for (RFC 4511 4). `other` is answered with the given response tag and a refusal. */
export type LdapRequest =
  | { readonly kind: 'bind'; readonly name: string; readonly password: string | undefined }
  | SearchRequest
  | { readonly kind: 'modify'; readonly dn: string; readonly changes: readonly Change[] }
  | { readonly kind: 'extended'; readonly oid: string }
  | { readonly kind: 'unbind' }
  | { readonly kind: 'abandon' }
  | { readonly kind: 'other'; readonly responseTag: number };

export interface LdapMessage {
  readonly id: number;
  readonly request: LdapRequest;
  readonly controls: readonly RequestControl[];
}

const scopes = ['base', 'one', 'sub'] as const;

/** Reads one message. @throws Error when it is malformed */
export function readMessage(bytes: Buffer): LdapMessage {
  const reader = new BerReader(bytes);
  reader.readSequence();
  const id = reader.readInt() ?? 0;
  const tag = reader.peek() ?? 0;
  // Unbind and abandon carry a bare value instead of a sequence.
  if (tag === 0x42) return { id, request: { kind: 'unbind' }, controls: [] };
  if (tag === 0x50) return { id, request: { kind: 'abandon' }, controls: [] };
  if (tag === 0x4a) return { id, request: { kind: 'other', responseTag: 0x6b }, controls: [] };
  reader.readSequence(tag);
  const end = reader.offset + reader.length;
  const request = readRequest(tag, reader, end);
  reader.offset = end;
  return { id, request, controls: readControls(reader) };
}

function readRequest(tag: number, reader: BerReader, end: number): LdapRequest {
  if (tag === 0x60) return readBind(reader);
  if (tag === 0x63) return readSearch(reader, end);
  if (tag === 0x66) return { kind: 'modify', dn: text(reader), changes: readChanges(reader) };
  if (tag === 0x77) return { kind: 'extended', oid: reader.readString(0x80) ?? '' };
  return { kind: 'other', responseTag: tag + 1 };
}

function readBind(reader: BerReader): LdapRequest {
  reader.readInt();
  const name = text(reader);
  // 0x80 is simple authentication; everything else is SASL, which this server does not speak.
  const password = reader.peek() === 0x80 ? (reader.readString(0x80) ?? '') : undefined;
  return { kind: 'bind', name, password };
}

function readSearch(reader: BerReader, end: number): SearchRequest {
  const base = text(reader);
  const scope = scopes[reader.readEnumeration() ?? 0] ?? 'base';
  reader.readEnumeration(); // Aliases do not exist here.
  const sizeLimit = reader.readInt() ?? 0;
  reader.readInt();
  reader.readBoolean();
  const filter = readFilter(reader);
  const attributes: string[] = [];
  reader.readSequence();
  while (reader.offset < end) attributes.push(text(reader));
  return { kind: 'search', base, scope, sizeLimit, filter, attributes };
}

function readChanges(reader: BerReader): Change[] {
  const changes: Change[] = [];
  reader.readSequence();
  const end = reader.offset + reader.length;
  while (reader.offset < end) {
    const change = new Change();
    change.parse(reader);
    changes.push(change);
  }
  return changes;
}

function readControls(reader: BerReader): RequestControl[] {
  const controls: RequestControl[] = [];
  if (reader.peek() !== 0xa0) return controls;
  reader.readSequence(0xa0);
  while (reader.remain > 0) {
    reader.readSequence();
    const end = reader.offset + reader.length;
    const oid = text(reader);
    const isCritical = reader.peek() === 0x01 ? (reader.readBoolean() ?? false) : false;
    const value = reader.offset < end ? (reader.readString(0x04, true) ?? Buffer.alloc(0)) : Buffer.alloc(0);
    controls.push({ oid, isCritical, value });
    reader.offset = end;
  }
  return controls;
}

const text = (reader: BerReader): string => reader.readString() ?? '';
