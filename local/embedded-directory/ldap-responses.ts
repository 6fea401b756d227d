import { BerWriter } from 'ldapts';
import type { AttributeValue } from './directory-entry.ts';

/** Tags of the responses (RFC 4511). */
export const responseTags = { bind: 0x61, searchEntry: 0x64, searchDone: 0x65, modify: 0x67, extended: 0x78 } as const;

/** The outcome of a request: 0 is success. */
export interface LdapResult {
  readonly code: number;
  readonly message?: string;
}

export interface ResultEntry {
  readonly dn: string;
  readonly attributes: readonly (readonly [name: string, values: readonly AttributeValue[]])[];
}

/** A response that ends a request; `pagedCookie` goes into a paged-results control (RFC 2696), or another control. */
export function writeResult(
  id: number,
  tag: number,
  result: LdapResult,
  extra: { pagedCookie?: Buffer; extendedValue?: string; control?: { oid: string; value: Buffer } } = {},
): Buffer {
  return message(id, (writer) => {
    writer.startSequence(tag);
    writer.writeEnumeration(result.code);
    writer.writeString('');
    writer.writeString(result.message ?? '');
    if (extra.extendedValue !== undefined) writer.writeString(extra.extendedValue, 0x8b);
    writer.endSequence();
    if (extra.pagedCookie) writeControl(writer, { oid: pagedResultsOid, value: pagedValue(extra.pagedCookie) });
    if (extra.control) writeControl(writer, extra.control);
  });
}

/** One found entry. */
export function writeEntry(id: number, entry: ResultEntry): Buffer {
  return message(id, (writer) => {
    writer.startSequence(responseTags.searchEntry);
    writer.writeString(entry.dn);
    writer.startSequence();
    for (const [name, values] of entry.attributes) {
      writer.startSequence();
      writer.writeString(name);
      writer.startSequence(0x31);
      for (const value of values) writer.writeBuffer(Buffer.from(value), 0x04);
      writer.endSequence();
      writer.endSequence();
    }
    writer.endSequence();
    writer.endSequence();
  });
}

/** OID of the paged-results control. */
export const pagedResultsOid = '1.2.840.113556.1.4.319';

function pagedValue(cookie: Buffer): Buffer {
  const value = new BerWriter();
  value.startSequence();
  value.writeInt(0);
  value.writeBuffer(cookie, 0x04);
  value.endSequence();
  return value.buffer;
}

function writeControl(writer: BerWriter, control: { oid: string; value: Buffer }): void {
  writer.startSequence(0xa0);
  writer.startSequence();
  writer.writeString(control.oid);
  writer.writeBuffer(control.value, 0x04);
  writer.endSequence();
  writer.endSequence();
}

function message(id: number, body: (writer: BerWriter) => void): Buffer {
  const writer = new BerWriter();
  writer.startSequence();
  writer.writeInt(id);
  body(writer);
  writer.endSequence();
  return writer.buffer;
}
