import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import type { CryptoKey } from 'jose';
import * as z from 'zod';
import { ConfigError } from '../config/config-error.ts';
import { privateFileProblem } from '../config/file-permissions.ts';

/** A P-256 key pair as JWK (RFC 7518 6.2). */
export const PrivateKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
});
export type PrivateKey = z.infer<typeof PrivateKey>;

const StoredKey = z.strictObject({
  /** RFC 7638 SHA-256 thumbprint. */
  keyId: z.string(),
  createdAt: z.iso.datetime(),
  key: PrivateKey,
});
export type StoredKey = z.infer<typeof StoredKey>;

/** `identity.json`: signs what the bridge says. Its fingerprint is confirmed once by an administrator. */
export const IdentityFile = z.strictObject({
  version: z.literal(1),
  use: z.literal('identity'),
  current: StoredKey,
  /** The one that shall take its place, once an administrator has confirmed it as well. Speaks only to be compared. */
  next: StoredKey.optional(),
});
export type IdentityFile = z.infer<typeof IdentityFile>;

/** `seal.json`: opens sealed passwords. `previous` still opens what was sealed before a rotation. */
export const SealFile = z.strictObject({
  version: z.literal(1),
  use: z.literal('seal'),
  current: StoredKey,
  previous: StoredKey.optional(),
});
export type SealFile = z.infer<typeof SealFile>;

/** Makes a new P-256 key pair. */
export async function newStoredKey(now: Date): Promise<StoredKey> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = PrivateKey.parse(pick(await exportJWK(privateKey)));
  return { keyId: await calculateJwkThumbprint(key, 'sha256'), createdAt: now.toISOString(), key };
}

/** Writes a key file that only its owner can read. @throws when it exists: keys are never overwritten */
export function createKeyFile(directory: string, name: string, content: IdentityFile | SealFile): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  chmodSync(directory, 0o700);
  writeFileSync(join(directory, name), `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
}

/** Puts a key file in the place of another, in one step: a crash leaves the old or the new one. */
export function replaceKeyFile(directory: string, name: string, content: IdentityFile | SealFile): void {
  const file = join(directory, name);
  rmSync(`${file}.new`, { force: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  renameSync(`${file}.new`, file);
}

/**
 * Reads a key file: from the credentials that the service manager handed over, if it is among them, else from its folder.
 * @throws ConfigError when it is missing, open to others or not a key file
 */
export function readKeyFile<T>(
  directory: string,
  name: string,
  schema: z.ZodType<T>,
  credentials: string | undefined = process.env['CREDENTIALS_DIRECTORY'],
): T {
  const credential = credentials && join(credentials, name);
  // The service manager guards that folder itself.
  if (credential && existsSync(credential)) return parseKeyFile(credential, schema);
  const file = join(directory, name);
  const problem = privateFileProblem(directory, 'keyDirectory') ?? privateFileProblem(file, 'keyDirectory');
  if (problem) throw new ConfigError([problem]);
  return parseKeyFile(file, schema);
}

function parseKeyFile<T>(file: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parseJson(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw spoilt(file, 'is not a key file of this version');
}

/** The private key of a file. @throws ConfigError when it has the shape of a key and is none */
export async function importPrivateKey(
  { key }: StoredKey,
  algorithm: 'ES256' | 'ECDH-ES+A256KW',
  file: string,
): Promise<CryptoKey> {
  try {
    return (await importJWK(key, algorithm)) as CryptoKey;
  } catch {
    throw spoilt(file, 'holds a key that is none');
  }
}

const spoilt = (file: string, problem: string): ConfigError =>
  new ConfigError([
    {
      ...{ file, field: 'keyDirectory', problem },
      remedy:
        'Restore it from your backup. Without one: move the folder away, run `bridge init`, confirm the new fingerprint.',
    },
  ]);

const pick = ({ kty, crv, x, y, d }: Record<string, unknown>): unknown => ({ kty, crv, x, y, d });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
