import { generalDecrypt, GeneralEncrypt, importJWK } from 'jose';
import type { CryptoKey, GeneralJWE } from 'jose';
import { SealedPasswords } from './job.ts';
import type { PublicKey } from './key-statement.ts';
import type { SealBinding } from './seal-binding.ts';

/** A bridge that may open a sealed part: the public half of its seal key. */
export interface SealRecipient {
  readonly keyId: string;
  readonly publicKey: PublicKey;
}

/**
 * Every sealed plaintext has this size, so that its length tells nothing about a password. Room for two passwords of 256
 * UTF-16 units, of which JSON makes six bytes each at worst.
 */
export const sealedPlaintextBytes = 3200;

const keyManagement = 'ECDH-ES+A256KW';
const contentEncryption = 'A256GCM';

/** Thrown when a sealed part is malformed, not for us, altered, or bound to something else. Carries no detail on purpose. */
export class SealBroken extends Error {
  constructor(cause?: unknown) {
    super('the sealed part could not be opened', { cause });
    this.name = 'SealBroken';
  }
}

/**
 * Seals passwords for every given bridge: JWE general JSON (RFC 7516 7.2.1), ECDH-ES+A256KW on P-256, A256GCM.
 * Runs in the browser. @returns JSON text
 */
export async function seal(
  passwords: SealedPasswords,
  binding: SealBinding,
  recipients: readonly SealRecipient[],
): Promise<string> {
  return sealBytes(pad(passwords), binding, recipients);
}

/** The same for bytes whose length tells nothing already. */
export async function sealBytes(
  plaintext: Uint8Array,
  binding: SealBinding,
  recipients: readonly SealRecipient[],
): Promise<string> {
  if (recipients.length === 0) throw new RangeError('nobody to seal for');
  const jwe = new GeneralEncrypt(plaintext)
    .setProtectedHeader({ enc: contentEncryption })
    .setAdditionalAuthenticatedData(bindingBytes(binding));
  for (const recipient of recipients) {
    const key = await importJWK(recipient.publicKey, keyManagement);
    jwe.addRecipient(key).setUnprotectedHeader({ alg: keyManagement, kid: recipient.keyId });
  }
  return JSON.stringify(await jwe.encrypt());
}

/**
 * Opens a sealed part and checks what it is bound to. Only in the bridge.
 * @param keys private seal keys by key id; during a rotation the old and the new one
 * @throws SealBroken whatever is wrong
 */
export async function unseal(
  sealed: string,
  binding: SealBinding,
  keys: ReadonlyMap<string, CryptoKey>,
): Promise<SealedPasswords> {
  const plaintext = await unsealBytes(sealed, binding, keys);
  try {
    if (plaintext.length !== sealedPlaintextBytes) throw new Error('not padded');
    return parsePasswords(plaintext);
  } catch (cause) {
    throw new SealBroken(cause);
  }
}

/** The same for what {@link sealBytes} sealed. @throws SealBroken whatever is wrong */
export async function unsealBytes(
  sealed: string,
  binding: SealBinding,
  keys: ReadonlyMap<string, CryptoKey>,
): Promise<Uint8Array> {
  try {
    const jwe = JSON.parse(sealed) as GeneralJWE;
    const mine = jwe.recipients.find((recipient) => keys.has(String(recipient.header?.['kid'])));
    const key = keys.get(String(mine?.header?.['kid']));
    if (!mine || !key) throw new Error('not for this bridge');
    const opened = await generalDecrypt({ ...jwe, recipients: [mine] }, key, {
      keyManagementAlgorithms: [keyManagement],
      contentEncryptionAlgorithms: [contentEncryption],
    });
    if (!equalBytes(opened.additionalAuthenticatedData, bindingBytes(binding))) throw new Error('bound elsewhere');
    return opened.plaintext;
  } catch (cause) {
    throw new SealBroken(cause);
  }
}

/** A parser's message quotes what it read, which is a password here: it must not become a cause that somebody logs. */
function parsePasswords(plaintext: Uint8Array): SealedPasswords {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plaintext));
  } catch {
    throw new Error('not JSON');
  }
  return SealedPasswords.parse(parsed);
}

/** JSON padded with spaces, which JSON ignores. */
function pad(passwords: SealedPasswords): Uint8Array {
  const bytes = new TextEncoder().encode(JSON.stringify(SealedPasswords.parse(passwords)));
  const padded = new Uint8Array(sealedPlaintextBytes).fill(0x20);
  padded.set(bytes);
  return padded;
}

/** One spelling of a binding: fixed order of members. */
function bindingBytes(binding: SealBinding): Uint8Array {
  const { operation, directory, login, kind, isOneTime } = binding;
  const parts = [operation, directory, login, kind, ...(isOneTime ? ['one-time'] : [])];
  return new TextEncoder().encode(JSON.stringify(parts));
}

function equalBytes(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && a.length === b.length && a.every((byte, index) => byte === b[index]);
}
