import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * A password at rest: `salt:sha256(salt password)`, both base64. A plain salted hash is quick to guess, and that is a
 * choice: this directory holds invented people on a developer's machine, and a real one stores an MD4 hash without salt.
 */
export type StoredPassword = string;

export function storePassword(password: string): StoredPassword {
  const salt = randomBytes(12);
  return `${salt.toString('base64')}:${digest(salt, password).toString('base64')}`;
}

export function isStoredPassword(stored: StoredPassword, password: string): boolean {
  const [salt = '', hash = ''] = stored.split(':').map((part) => Buffer.from(part, 'base64'));
  const actual = digest(Buffer.from(salt), password);
  return hash.length === actual.length && timingSafeEqual(Buffer.from(hash), actual);
}

const digest = (salt: Buffer, password: string): Buffer => createHash('sha256').update(salt).update(password).digest();
