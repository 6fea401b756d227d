/** Text form `S-1-5-…` of a binary SID (MS-DTYP 2.4.2.2). @throws RangeError when the bytes are no SID */
export function sidFromBytes(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes);
  const count = buffer[1] ?? 0;
  if (buffer[0] !== 1 || count > 15 || buffer.length !== 8 + 4 * count) throw new RangeError('not a SID');
  const parts = Array.from({ length: count }, (_, index) => buffer.readUInt32LE(8 + 4 * index));
  return ['S', 1, buffer.readUIntBE(2, 6), ...parts].join('-');
}

/** The binary form of a SID text. @throws RangeError when it is none */
export function bytesFromSid(text: string): Buffer {
  const match = /^S-1-(\d{1,14})((?:-\d{1,10}){1,15})$/.exec(text);
  if (!match) throw new RangeError('not a SID');
  const parts = match[2]!.slice(1).split('-').map(Number);
  const buffer = Buffer.alloc(8 + 4 * parts.length);
  buffer[0] = 1;
  buffer[1] = parts.length;
  buffer.writeUIntBE(Number(match[1]), 2, 6);
  for (const [index, part] of parts.entries()) buffer.writeUInt32LE(part, 8 + 4 * index);
  return buffer;
}

/** The relative identifier: the last part of a SID. */
export const ridOf = (sid: string): number => Number(sid.slice(sid.lastIndexOf('-') + 1));
