import { argon2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { equalText } from '../equal-text.ts';
import type { KeyPurpose, KeyRing } from '../ports/key-ring.ts';

/** OWASP's and RFC 9106's second choice where memory is small: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const saltBytes = 16;

/** What is hashed: a secret that people choose, of one owner and for one use. */
export interface ChosenSecret {
  readonly purpose: KeyPurpose;
  /** Whose, and which: a hash that is moved to somebody else is worth nothing. */
  readonly boundTo: readonly string[];
  readonly text: string;
}

/**
 * Hashes a secret that people choose: argon2id (RFC 9106) of a keyed hash of it. Whoever steals the table alone can try
 * nothing; whoever has the key as well pays the memory for each try.
 *
 * @returns a PHC string with parameters and salt
 */
export async function hashChosenSecret(keyRing: KeyRing, secret: ChosenSecret): Promise<string> {
  const salt = randomBytes(saltBytes);
  return phcOf(salt, await derive(keyRing, secret, salt));
}

/**
 * Whether it is the secret of that hash. Without a hash the same work is done to no effect, so that nobody is told by time
 * who has one (THREATS E1).
 *
 * @throws Error for a hash that we did not write
 */
export async function isChosenSecret(
  keyRing: KeyRing,
  secret: ChosenSecret,
  hash: string | undefined,
): Promise<boolean> {
  const salt = hash === undefined ? randomBytes(saltBytes) : saltOf(hash);
  const found = phcOf(salt, await derive(keyRing, secret, salt));
  return hash !== undefined && equalText(found, hash);
}

const argon2Async = promisify(argon2);

async function derive(keyRing: KeyRing, { purpose, boundTo, text }: ChosenSecret, nonce: Buffer): Promise<Buffer> {
  const message = await keyRing.mac(purpose, ...boundTo, text);
  return argon2Async('argon2id', { ...cost, message, nonce });
}

const parameters = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$`;
const phcOf = (salt: Buffer, tag: Buffer): string => `${parameters}${base64(salt)}$${base64(tag)}`;
/** PHC strings have no padding. */
const base64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

function saltOf(hash: string): Buffer {
  const [salt = '', tag] = hash.startsWith(parameters) ? hash.slice(parameters.length).split('$') : [];
  // Other parameters come with a new version of the record: then both are read for a while.
  if (salt === '' || tag === undefined) throw new Error('a hash with other parameters');
  return Buffer.from(salt, 'base64');
}
