import type { XmlElement } from '@rgrove/parse-xml';
import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import { at, childrenOf, nameOf, namespaceOf, parseSafely, textAt } from './safe-xml.ts';
import type { XmlProblem } from './safe-xml.ts';
import { maxDevices } from './supplied-token.ts';
import { decodeBase64, readEncrypted } from './xml-encryption.ts';
import type { Bytes, EncryptedValue } from './xml-encryption.ts';

/** What opens the keys of a file (RFC 6030 6). */
export type Protection =
  | { readonly kind: 'none' }
  | { readonly kind: 'pre-shared-key'; readonly name?: string }
  | { readonly kind: 'passphrase'; readonly name?: string; readonly derivation: Derivation }
  /** For somebody's certificate: nothing that is typed opens it. */
  | { readonly kind: 'certificate' }
  /** In a way that we do not know. */
  | { readonly kind: 'unknown' };

/** How a key comes from a passphrase: PBKDF2 (PKCS #5 2.1). */
export interface Derivation {
  readonly salt: Bytes;
  readonly iterations: number;
  readonly keyBytes: number;
  readonly hash: Hash;
}
export type Hash = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';

/** What proves that nothing was altered (RFC 6030 6.1.1). Without a key of its own it is the one that encrypts. */
export interface MacMethod {
  readonly hash: Hash;
  readonly key?: EncryptedValue;
}

/** A key package: which device, and its key, not looked at yet. */
export interface KeyPackage {
  readonly at: number;
  readonly serial: string | undefined;
  readonly key: XmlElement;
}

/** A PSKC document (RFC 6030). */
export interface PskcFile {
  readonly protection: Protection;
  readonly mac?: MacMethod;
  readonly packages: readonly KeyPackage[];
}

/** Why a file as a whole cannot be read. */
export interface PskcError {
  readonly code: XmlProblem['code'] | 'not-pskc' | 'empty' | 'too-many';
}

/** Whether a text is to be read as PSKC rather than as a table. */
export const looksLikeXml = (text: string): boolean => /^\uFEFF?\s*</.test(text);

/** Reads a PSKC document. A signature on it is not checked: who sent the file is known otherwise, or it is not imported. */
export function readPskc(text: string): Result<PskcFile, PskcError> {
  const root = parseSafely(text);
  if (!root.ok) return root;
  const container = root.value;
  const isPskc = nameOf(container) === 'KeyContainer' && namespaceOf(container)?.startsWith(namespace);
  if (!isPskc) return err({ code: 'not-pskc' });
  const packages = childrenOf(container, 'KeyPackage').flatMap((each) => {
    const serial = textAt(each, 'DeviceInfo', 'SerialNo');
    // RFC 6030 knows one key a package; its drafts, after which some makers write, several.
    return childrenOf(each, 'Key').map((key) => ({ serial: serial ?? key.attributes['Id'], key }));
  });
  if (packages.length === 0) return err({ code: 'empty' });
  if (packages.length > maxDevices) return err({ code: 'too-many' });
  const isEncrypted = packages.some(({ key }) => at(key, 'Data', 'Secret', 'EncryptedValue'));
  const mac = readMac(at(container, 'MACMethod'));
  return ok({
    protection: isEncrypted ? readProtection(at(container, 'EncryptionKey')) : { kind: 'none' },
    ...(mac && { mac }),
    packages: packages.map((each, index) => ({ at: index + 1, ...each })),
  });
}

const namespace = 'urn:ietf:params:xml:ns:keyprov:pskc';

function readProtection(key: XmlElement | undefined): Protection {
  const derived = at(key, 'DerivedKey');
  if (derived) {
    const derivation = readDerivation(at(derived, 'KeyDerivationMethod'));
    const name = textAt(derived, 'MasterKeyName');
    return derivation ? { kind: 'passphrase', derivation, ...(name && { name }) } : { kind: 'unknown' };
  }
  if (at(key, 'X509Data')) return { kind: 'certificate' };
  const name = textAt(key, 'KeyName');
  return { kind: 'pre-shared-key', ...(name && { name }) };
}

/** So long does a browser derive one key: some seconds. */
const maxIterations = 10_000_000;

function readDerivation(method: XmlElement | undefined): Derivation | undefined {
  if (!method?.attributes['Algorithm']?.endsWith('#pbkdf2')) return undefined;
  const parameters = at(method, 'PBKDF2-params');
  const salt = decodeBase64(textAt(parameters, 'Salt', 'Specified') ?? '');
  const iterations = Number(textAt(parameters, 'IterationCount'));
  const length = Number(textAt(parameters, 'KeyLength') ?? 16);
  // Bytes (PKCS #5); some write bits.
  const keyBytes = length > 32 ? length / 8 : length;
  const prf = at(parameters, 'PRF')?.attributes['Algorithm'];
  const hash = prf === undefined ? 'SHA-1' : hashOf(prf);
  const isSound = Number.isSafeInteger(iterations) && iterations >= 1 && iterations <= maxIterations;
  return salt && hash && isSound && [16, 24, 32].includes(keyBytes) ? { salt, iterations, keyBytes, hash } : undefined;
}

function readMac(method: XmlElement | undefined): MacMethod | undefined {
  const hash = hashOf(method?.attributes['Algorithm'] ?? '');
  const element = at(method, 'MACKey');
  const key = element && readEncrypted(element);
  if (!hash || (element && !key)) return undefined;
  return { hash, ...(key && { key }) };
}

/** Of `…#hmac-sha1`, `…#hmac-sha256` and their kin. */
function hashOf(algorithm: string): Hash | undefined {
  const [, bits] = /hmac-?sha-?(1|256|384|512)$/i.exec(algorithm) ?? [];
  return bits === undefined ? undefined : (`SHA-${bits}` as Hash);
}
