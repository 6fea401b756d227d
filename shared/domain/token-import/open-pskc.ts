import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { Hash, MacMethod, PskcFile } from './pskc-file.ts';
import { readPskcKey } from './pskc-key.ts';
import { at, textAt } from './safe-xml.ts';
import { markRepeated } from './supplied-token.ts';
import type { ImportEntry, ImportProblemCode } from './supplied-token.ts';
import { decodeBase64, decryptCbc, keyLengthOf, readEncrypted } from './xml-encryption.ts';
import type { Bytes, Subtle } from './xml-encryption.ts';

/** What somebody types to open a file. */
export type Opener = { readonly key: Bytes } | { readonly passphrase: string };

/** Why the keys of a file stay closed. `wrong-key`: what was typed is wrong, or every single key was altered. */
export interface OpeningError {
  readonly code: 'key-needed' | 'wrong-key' | 'for-certificate' | 'unknown-protection';
}

/**
 * The devices of a PSKC file. No key is used before its MAC was right (RFC 6030 6.1.1): AES in CBC mode alone would take
 * any text for a key.
 */
export async function openPskc(
  file: PskcFile,
  { opener, subtle, now }: { opener?: Opener | undefined; subtle: Subtle; now: Date },
): Promise<Result<ImportEntry[], OpeningError>> {
  const { protection } = file;
  if (protection.kind === 'certificate') return err({ code: 'for-certificate' });
  if (protection.kind === 'unknown') return err({ code: 'unknown-protection' });
  const keys = protection.kind === 'none' ? undefined : opener && (await keysOf(file, opener, subtle));
  if (protection.kind !== 'none' && !keys) return err({ code: opener ? 'wrong-key' : 'key-needed' });

  const pins = new Set(file.packages.map(({ key }) => at(key, 'Policy', 'PINPolicy')?.attributes['PINKeyId']));
  const entries: ImportEntry[] = [];
  let [closed, opened] = [0, 0];
  for (const each of file.packages) {
    // A PIN is no device: it belongs to the key that names it, and its owner chooses another one.
    if (/[:#]pin$/.test(each.key.attributes['Algorithm'] ?? '') && pins.has(each.key.attributes['Id'])) continue;
    const secret = await secretOf(each.key, keys, subtle);
    if (!secret.ok && secret.error === 'wrong-mac') closed += 1;
    else opened += 1;
    entries.push(readPskcKey(each, secret, now));
  }
  return closed > 0 && opened === 0 ? err({ code: 'wrong-key' }) : ok(markRepeated(entries));
}

interface OpenKeys {
  readonly encryption: Bytes;
  readonly mac: { readonly key: Bytes; readonly hash: Hash } | undefined;
}

async function keysOf(file: PskcFile, opener: Opener, subtle: Subtle): Promise<OpenKeys | undefined> {
  const encryption = await encryptionKey(file, opener, subtle);
  if (!encryption) return undefined;
  const mac = file.mac && (await macKey(file.mac, encryption, subtle));
  return file.mac && !mac ? undefined : { encryption, mac };
}

async function encryptionKey({ protection }: PskcFile, opener: Opener, subtle: Subtle): Promise<Bytes | undefined> {
  if (protection.kind === 'pre-shared-key') return 'key' in opener ? opener.key : undefined;
  if (protection.kind !== 'passphrase' || !('passphrase' in opener)) return undefined;
  const { salt, iterations, keyBytes, hash } = protection.derivation;
  const typed = new TextEncoder().encode(opener.passphrase);
  const base = await subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  return new Uint8Array(await subtle.deriveBits({ name: 'PBKDF2', salt, iterations, hash }, base, keyBytes * 8));
}

async function macKey(
  { hash, key }: MacMethod,
  encryption: Bytes,
  subtle: Subtle,
): Promise<OpenKeys['mac'] | undefined> {
  if (!key) return { key: encryption, hash };
  const opened = await decryptCbc(subtle, encryption, key);
  return opened.ok && opened.value.length > 0 ? { key: opened.value, hash } : undefined;
}

/** The bytes of a key, opened where it was closed. */
async function secretOf(
  key: PskcFile['packages'][number]['key'],
  keys: OpenKeys | undefined,
  subtle: Subtle,
): Promise<Result<Bytes, ImportProblemCode>> {
  const secret = at(key, 'Data', 'Secret');
  const closed = at(secret, 'EncryptedValue');
  if (!closed) {
    const plain = decodeBase64(textAt(secret, 'PlainValue') ?? '');
    const isDerived = !secret && (at(key, 'KeyProfileId') ?? at(key, 'KeyReference'));
    return plain ? ok(plain) : err(isDerived ? 'derived-key' : secret ? 'bad-secret' : 'no-secret');
  }
  const value = readEncrypted(closed);
  const claimed = decodeBase64(textAt(secret, 'ValueMAC') ?? '');
  if (!value || !keys) return err('damaged');
  if (keyLengthOf(value.algorithm) === undefined) return err('unknown-cipher');
  if (!keys.mac || !claimed) return err('no-mac');
  const { hash, key: raw } = keys.mac;
  const hmac = await subtle.importKey('raw', raw, { name: 'HMAC', hash }, false, ['verify']);
  if (!(await subtle.verify('HMAC', hmac, claimed, value.cipher))) return err('wrong-mac');
  return decryptCbc(subtle, keys.encryption, value);
}

/** A pre-shared key as it is handed over: in hexadecimal, or in base64. @returns undefined when it is neither */
export function parsePreSharedKey(typed: string): Bytes | undefined {
  const bare = typed.replace(/[\s:-]/g, '');
  const isHex = /^([0-9a-f]{2})+$/i.test(bare) && [32, 48, 64].includes(bare.length);
  const bytes = isHex ? Uint8Array.from(bare.match(/../g)!, (pair) => parseInt(pair, 16)) : decodeBase64(typed);
  return bytes && [16, 24, 32].includes(bytes.length) ? bytes : undefined;
}
