import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CryptoKey } from 'jose';
import { fingerprintOf, signKeyStatement } from '#shared/protocol/key-statement.ts';
import type { PublicKey } from '#shared/protocol/key-statement.ts';
import {
  createKeyFile,
  IdentityFile,
  newStoredKey,
  readKeyFile,
  replaceKeyFile,
  SealFile,
  importPrivateKey,
} from './key-file.ts';
import type { PrivateKey, StoredKey } from './key-file.ts';

const identityName = 'identity.json';
const sealName = 'seal.json';

/** The bridge's keys, imported once. */
export interface Keystore {
  readonly identity: { readonly privateKey: CryptoKey; readonly publicKey: PublicKey };
  /** What people compare once, see {@link fingerprintOf}. */
  readonly fingerprint: string;
  /** When the present seal key was made; ISO 8601. */
  readonly sealKeySince: string;
  /** Private seal keys by key id: the current one and, for {@link overlapMs} after the start, the previous one. */
  readonly sealKeys: ReadonlyMap<string, CryptoKey>;
  /** Made by `bridge keys rotate --identity`, and not confirmed yet, as far as anybody here knows. */
  readonly next: NextIdentity | undefined;
  /** "These are my seal keys", signed by the identity. */
  signStatement(names: { directory: string; bridge: string }, now: Date): Promise<string>;
}

/** An identity that is told of, so that an administrator can compare it, and used for nothing else. */
export interface NextIdentity {
  readonly identity: Keystore['identity'];
  readonly fingerprint: string;
  signStatement: Keystore['signStatement'];
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

/** So long a page that was opened before a rotation may still seal for the key before. */
export const overlapMs = 3_600_000;

// Keys are changed where they are kept, never in what a service manager has handed over.
const keptKeys = '';

/**
 * Makes a new key for passwords; the one before still opens what was sealed for it. The identity stays, so nobody has to
 * confirm anything. A bridge that runs takes it over when it starts again.
 * @returns false when the present one is younger than {@link shortestKeyLifeMs}
 * @throws ConfigError
 */
export async function rotateSealKey(directory: string, now: Date): Promise<boolean> {
  const { current: previous } = readKeyFile(directory, sealName, SealFile, keptKeys);
  if (now.getTime() - Date.parse(previous.createdAt) < shortestKeyLifeMs) return false;
  const current = await newStoredKey(now);
  replaceKeyFile(directory, sealName, { version: 1, use: 'seal', current, previous });
  return true;
}

/**
 * Makes what was sealed for the key before worthless, also to who steals the machine later (ADR 32).
 * @param runningSince when the bridge that runs was started; absent when none runs
 * @returns when it may be done, if that is later; `undefined` when it is done
 */
export function forgetPreviousSealKey(directory: string, now: Date, runningSince: Date | undefined): Date | undefined {
  const { previous, ...rest } = readKeyFile(directory, sealName, SealFile, keptKeys);
  if (!previous) return undefined;
  const replacedAt = Date.parse(rest.current.createdAt);
  const statedSince = runningSince && runningSince.getTime() > replacedAt ? runningSince.getTime() : undefined;
  // Until it is started again a bridge still states the key before.
  const until = runningSince ? (statedSince ?? now.getTime()) + overlapMs : replacedAt + overlapMs;
  if (until > now.getTime()) return new Date(until);
  replaceKeyFile(directory, sealName, rest);
  return undefined;
}

/** Makes the identity that shall follow. One that is there already is kept. @returns its fingerprint */
export async function prepareIdentity(directory: string, now: Date): Promise<string> {
  const file = readKeyFile(directory, identityName, IdentityFile, keptKeys);
  const next = file.next ?? (await newStoredKey(now));
  if (!file.next) replaceKeyFile(directory, identityName, { ...file, next });
  return fingerprintOf(publicPart(next.key));
}

/** The next identity becomes the present one. @returns false when there is none */
export function activateIdentity(directory: string): boolean {
  const { next, ...rest } = readKeyFile(directory, identityName, IdentityFile, keptKeys);
  if (!next) return false;
  replaceKeyFile(directory, identityName, { ...rest, current: next });
  return true;
}

/** What there is, without any private half. */
export async function listKeys(directory: string): Promise<readonly KeyLine[]> {
  const { current, next } = readKeyFile(directory, identityName, IdentityFile, keptKeys);
  const seal = readKeyFile(directory, sealName, SealFile, keptKeys);
  const identity = async (role: string, { key, createdAt }: StoredKey): Promise<KeyLine> => ({
    ...{ use: 'identity' as const, role, createdAt, id: await fingerprintOf(publicPart(key)) },
  });
  return [
    await identity('current', current),
    ...(next ? [await identity('next', next)] : []),
    { use: 'seal', role: 'current', createdAt: seal.current.createdAt, id: seal.current.keyId },
    ...(seal.previous
      ? [{ use: 'seal' as const, role: 'previous', createdAt: seal.previous.createdAt, id: seal.previous.keyId }]
      : []),
  ];
}

export interface KeyLine {
  readonly use: 'identity' | 'seal';
  readonly role: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** The fingerprint of an identity, the key id of a seal key. */
  readonly id: string;
}

/** Opens the keystore. @throws ConfigError */
export async function openKeystore(directory: string): Promise<Keystore> {
  const { current, next } = readKeyFile(directory, identityName, IdentityFile);
  const seal = readKeyFile(directory, sealName, SealFile);
  const sealKey = { keyId: seal.current.keyId, publicKey: publicPart(seal.current.key) };
  const speaker = async (stored: StoredKey): Promise<NextIdentity> => {
    const publicKey = publicPart(stored.key);
    const privateKey = await importPrivateKey(stored, 'ES256', join(directory, identityName));
    const identity = { privateKey, publicKey };
    return {
      identity,
      fingerprint: await fingerprintOf(publicKey),
      signStatement: (names, now) => signKeyStatement({ ...names, sealKey, issuedAt: now.toISOString() }, identity),
    };
  };
  return {
    ...(await speaker(current)),
    next: next && (await speaker(next)),
    sealKeys: await importSealKeys(seal, join(directory, sealName)),
    sealKeySince: seal.current.createdAt,
  };
}

async function importSealKeys({ current, previous }: SealFile, file: string): Promise<ReadonlyMap<string, CryptoKey>> {
  const keys = new Map<string, CryptoKey>();
  for (const stored of [current, ...(previous ? [previous] : [])]) {
    keys.set(stored.keyId, await importPrivateKey(stored, 'ECDH-ES+A256KW', file));
  }
  // Whoever runs now states the new key: a while later nothing can be under way for the other (ADR 32).
  if (previous) setTimeout(() => keys.delete(previous.keyId), overlapMs).unref();
  return keys;
}

const publicPart = ({ kty, crv, x, y }: PrivateKey): PublicKey => ({ kty, crv, x, y });
