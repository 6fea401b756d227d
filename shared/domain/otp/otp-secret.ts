import { ScureBase32Plugin } from 'otplib';
import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { OtpAlgorithm } from './token-kind.ts';
import { withoutGroups } from './typed-groups.ts';

/** Why something is not the secret of a token. */
export interface OtpSecretError {
  readonly code: 'not-base32' | 'not-hexadecimal' | 'too-short' | 'too-long';
}

/** Bytes of a new secret: as long as the hash (RFC 6238 5.1). For otplib's `generateSecret({ length })`. */
export const secretBytes: Record<OtpAlgorithm, number> = { sha1: 20, sha256: 32, sha512: 64 };

/** Bytes of any secret: 128 bits at least (RFC 4226 R6), and what otplib takes at most. */
export const secretLimits = { least: 16, most: 64 } as const;

const base32 = new ScureBase32Plugin();

/**
 * A secret from base32, in groups or not, in capitals or not, with padding or without. Bits that are left over are dropped,
 * as apps do: some issuers draw letters instead of bytes.
 */
export function decodeSecret(text: string): Result<Uint8Array, OtpSecretError> {
  const bare = withoutGroups(text).replace(/=+$/, '').toUpperCase();
  // No number of bytes is written in 1, 3 or 6 letters: some got lost.
  if (!/^[A-Z2-7]+$/.test(bare) || [1, 3, 6].includes(bare.length % 8)) return err({ code: 'not-base32' });
  return checkLength(base32.decode(withoutSpareBits(bare)));
}

/** A secret from hexadecimal, as makers deliver the seeds of hardware tokens. */
export function decodeHexSecret(text: string): Result<Uint8Array, OtpSecretError> {
  const bare = withoutGroups(text).replaceAll(':', '');
  if (!/^([0-9A-Fa-f]{2})+$/.test(bare)) return err({ code: 'not-hexadecimal' });
  return checkLength(Uint8Array.from(bare.match(/../g)!, (pair) => parseInt(pair, 16)));
}

/** The secret as apps and the key ring take it: base32 without padding. */
export const encodeSecret = (secret: Uint8Array): string => base32.encode(secret);

/** The key for typing by hand: in groups of four. */
export const groupSecret = (secretBase32: string): string => secretBase32.match(/.{1,4}/g)?.join(' ') ?? '';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function withoutSpareBits(bare: string): string {
  const spare = (bare.length * 5) % 8;
  return bare.slice(0, -1) + letters.charAt((letters.indexOf(bare.at(-1)!) >> spare) << spare);
}

function checkLength(secret: Uint8Array): Result<Uint8Array, OtpSecretError> {
  if (secret.length < secretLimits.least) return err({ code: 'too-short' });
  return secret.length > secretLimits.most ? err({ code: 'too-long' }) : ok(secret);
}
