import type { XmlElement } from '@rgrove/parse-xml';
import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import { at, textAt } from './safe-xml.ts';

/** Bytes as the platform's cryptography takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** WebCrypto, of a browser or of Node. */
export type Subtle = (typeof globalThis.crypto)['subtle'];

/** What was encrypted (XML Encryption 1.0), before it is opened. */
export interface EncryptedValue {
  readonly algorithm: string;
  /** The initialisation vector, and what was encrypted. */
  readonly cipher: Bytes;
}

/** An `EncryptedValue`, `MACKey` or anything else of the type `EncryptedDataType`. */
export function readEncrypted(element: XmlElement): EncryptedValue | undefined {
  const cipher = decodeBase64(textAt(element, 'CipherData', 'CipherValue') ?? '');
  const algorithm = at(element, 'EncryptionMethod')?.attributes['Algorithm'] ?? '';
  return cipher && { algorithm, cipher };
}

/**
 * Opens what AES in CBC mode closed. It says nothing of whether the value was altered: the MAC is checked first.
 *
 * XML Encryption pads with any bytes, and only the last one says how many there are (5.2); WebCrypto takes the stricter
 * padding of PKCS #7 alone. So a block of such padding is put behind, and what it removes is that block.
 */
export async function decryptCbc(
  subtle: Subtle,
  key: Bytes,
  { algorithm, cipher }: EncryptedValue,
): Promise<Result<Bytes, 'unknown-cipher' | 'damaged'>> {
  const keyLength = keyLengthOf(algorithm);
  if (keyLength === undefined) return err('unknown-cipher');
  if (key.length !== keyLength || cipher.length < 2 * block || cipher.length % block !== 0) return err('damaged');
  const aes = await subtle.importKey('raw', key, 'AES-CBC', false, ['encrypt', 'decrypt']);
  const [iv, body] = [cipher.slice(0, block), cipher.slice(block)];
  const last = cipher.slice(-block);
  const padding = new Uint8Array(await subtle.encrypt({ name: 'AES-CBC', iv: last }, aes, new Uint8Array()));
  const padded = new Uint8Array(await subtle.decrypt({ name: 'AES-CBC', iv }, aes, joined(body, padding)));
  const spare = padded.at(-1)!;
  return spare >= 1 && spare <= block ? ok(padded.slice(0, -spare)) : err('damaged');
}

/** Key bytes of a cipher of XML Encryption; undefined for one that we do not open. */
export const keyLengthOf = (algorithm: string): number | undefined => keyLengths.get(algorithm.toLowerCase());

const block = 16;
const keyLengths: ReadonlyMap<string, number> = new Map([
  ['http://www.w3.org/2001/04/xmlenc#aes128-cbc', 16],
  ['http://www.w3.org/2001/04/xmlenc#aes192-cbc', 24],
  ['http://www.w3.org/2001/04/xmlenc#aes256-cbc', 32],
]);

/** @returns undefined when it is not base64, or empty */
export function decodeBase64(text: string): Bytes | undefined {
  const bare = text.replace(/\s/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(bare)) return undefined;
  try {
    return Uint8Array.from(atob(bare), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function joined(first: Bytes, second: Bytes): Bytes {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
