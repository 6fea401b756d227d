import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { importJWK } from 'jose';
import type { CryptoKey } from 'jose';
import { fingerprintOf, signKeyStatement } from '#shared/protocol/key-statement.ts';
import type { PublicKey } from '#shared/protocol/key-statement.ts';
import { createKeyFile, IdentityFile, newStoredKey, readKeyFile, replaceKeyFile, SealFile } from './key-file.ts';
import type { PrivateKey } from './key-file.ts';

const identityName = 'identity.json';
const sealName = 'seal.json';

/** The bridge's keys, imported once. */
export interface Keystore {
  readonly identity: { readonly privateKey: CryptoKey; readonly publicKey: PublicKey };
  /** What people compare once, see {@link fingerprintOf}. */
  readonly fingerprint: string;
  /** When the present seal key was made; ISO 8601. */
  readonly sealKeySince: string;
  /** Private seal keys by key id: the current one and, during a rotation, the previous one. */
  readonly sealKeys: ReadonlyMap<string, CryptoKey>;
  /** "These are my seal keys", signed by the identity. */
  signStatement(names: { directory: string; bridge: string }, now: Date): Promise<string>;
}

/** Makes the keys that are missing. Existing ones are kept. @returns whether new keys were made */
export async function createKeys(directory: string, now: Date): Promise<boolean> {
  const wanted = [identityName, sealName].filter((name) => !existsSync(join(directory, name)));
  for (const name of wanted) {
    const current = await newStoredKey(now);
    const content =
      name === identityName
        ? ({ version: 1, use: 'identity', current } as const)
        : ({ version: 1, use: 'seal', current } as const);
    createKeyFile(directory, name, content);
  }
  return wanted.length > 0;
}

/** Passwords that were sealed a moment ago must still be opened: so long at least, and jobs live for two minutes. */
export const shortestKeyLifeMs = 600_000;

/**
 * Makes a new key for passwords; the one before still opens what was sealed for it. The identity stays, so nobody has to
 * confirm anything. A bridge that runs takes it over when it starts again.
 * @returns false when the present one is younger than {@link shortestKeyLifeMs}
 * @throws ConfigError
 */
export async function rotateSealKey(directory: string, now: Date): Promise<boolean> {
  const { current: previous } = readKeyFile(directory, sealName, SealFile);
  if (now.getTime() - Date.parse(previous.createdAt) < shortestKeyLifeMs) return false;
  const current = await newStoredKey(now);
  replaceKeyFile(directory, sealName, { version: 1, use: 'seal', current, previous });
  return true;
}

/** Opens the keystore. @throws ConfigError */
export async function openKeystore(directory: string): Promise<Keystore> {
  const identity = readKeyFile(directory, identityName, IdentityFile).current;
  const seal = readKeyFile(directory, sealName, SealFile);
  const publicKey = publicPart(identity.key);
  const sealKeys = new Map<string, CryptoKey>();
  for (const { keyId, key } of [seal.current, ...(seal.previous ? [seal.previous] : [])]) {
    sealKeys.set(keyId, (await importJWK(key, 'ECDH-ES+A256KW')) as CryptoKey);
  }
  const signer = { privateKey: (await importJWK(identity.key, 'ES256')) as CryptoKey, publicKey };
  const sealKey = { keyId: seal.current.keyId, publicKey: publicPart(seal.current.key) };
  return {
    identity: signer,
    fingerprint: await fingerprintOf(publicKey),
    sealKeys,
    sealKeySince: seal.current.createdAt,
    signStatement: (names, now) => signKeyStatement({ ...names, sealKey, issuedAt: now.toISOString() }, signer),
  };
}

const publicPart = ({ kty, crv, x, y }: PrivateKey): PublicKey => ({ kty, crv, x, y });
