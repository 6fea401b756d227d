import { argon2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { equalText } from '../equal-text.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { Token } from '../ports/token-store.ts';

type Whose = Pick<Token, 'owner' | 'id'>;

/** OWASP's parameters for argon2id: 19 MiB, two passes. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const saltBytes = 16;

/**
 * What is kept of a PIN. Keyed first, for ten thousand PINs are tried in minutes however slow the hash is: without the
 * key a stolen table says nothing. Memory-hard then, for the day on which the key is stolen with it.
 */
export async function hashPin(keyRing: KeyRing, whose: Whose, pin: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  return `${salt.toString('base64url')}.${await hash(keyRing, whose, pin, salt)}`;
}

/**
 * Whether it is the PIN of this token. The same work for a token that has none, and for no token at all: only
 * somebody with the right PIN learns that the code was right (THREATS E6).
 */
export async function isPin(
  keyRing: KeyRing,
  token: (Whose & Pick<Token, 'pin'>) | undefined,
  pin: string | undefined,
): Promise<boolean> {
  const [salt = '', kept = ''] = token?.pin?.hash.split('.') ?? [];
  const whose = token ?? { owner: '', id: '' };
  const computed = await hash(keyRing, whose, pin ?? '', salt ? Buffer.from(salt, 'base64url') : noSalt);
  const isRight = equalText(computed, kept);
  return token !== undefined && (token.pin === undefined ? pin === undefined : isRight && pin !== undefined);
}

const noSalt = Buffer.alloc(saltBytes);
const derive = promisify(argon2);

async function hash(keyRing: KeyRing, { owner, id }: Whose, pin: string, nonce: Buffer): Promise<string> {
  const message = Buffer.from(await keyRing.mac('token-pin', owner, id, pin), 'base64url');
  return (await derive('argon2id', { ...cost, message, nonce })).toString('base64url');
}
