/** Wire order of the bytes of a GUID: the first three fields are little-endian (MS-DTYP 2.3.4.2). */
const wireOrder = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];

const guidText = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text is a UUID. */
export const isGuid = (text: string): boolean => guidText.test(text);

/** Lower-case UUID text from the 16 bytes of `objectGUID`. @throws RangeError for any other length */
export function guidFromBytes(bytes: Uint8Array): string {
  if (bytes.length !== 16) throw new RangeError('an objectGUID has 16 bytes');
  const hex = Buffer.from(wireOrder.map((index) => bytes[index]!)).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The bytes of `objectGUID` from UUID text. @throws RangeError when it is none */
export function bytesFromGuid(text: string): Buffer {
  if (!isGuid(text)) throw new RangeError('not a GUID');
  const bytes = Buffer.from(text.replaceAll('-', ''), 'hex');
  return Buffer.from(wireOrder.map((index) => bytes[index]!));
}

/** A base DN that names an object by its GUID, whatever its DN is by now (MS-ADTS 3.1.1.3.1.2.4). @throws RangeError */
export function guidDn(text: string): string {
  if (!isGuid(text)) throw new RangeError('not a GUID');
  return `<GUID=${text.toLowerCase()}>`;
}
