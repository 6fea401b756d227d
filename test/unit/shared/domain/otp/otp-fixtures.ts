import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { parseOcraSuite } from '#shared/domain/otp/ocra-suite.ts';
import type { OcraSuite } from '#shared/domain/otp/ocra-suite.ts';
import type { Hmac } from '#shared/domain/otp/hmac.ts';
import type { HotpKind, TotpKind } from '#shared/domain/otp/token-kind.ts';

export const nodeHmac: Hmac = (algorithm, key, message) => createHmac(algorithm, key).update(message).digest();

/** The keys of the specifications: the digits again and again, as long as the hash. */
export const key = (bytes: number): Uint8Array => new TextEncoder().encode('1234567890'.repeat(7).slice(0, bytes));

export const keys = { sha1: key(20), sha256: key(32), sha512: key(64) } as const;

export function suiteOf(text: string): OcraSuite {
  const parsed = parseOcraSuite(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

export const secrets = fc.uint8Array({ minLength: 16, maxLength: 64 });
const algorithms = fc.constantFrom('sha1', 'sha256', 'sha512');
const digits = fc.constantFrom(6, 8);

export const totpKinds: fc.Arbitrary<TotpKind> = fc.record({
  type: fc.constant('totp'),
  algorithm: algorithms,
  digits,
  period: fc.constantFrom(30, 60),
});

export const hotpKinds: fc.Arbitrary<HotpKind> = fc.record({
  type: fc.constant('hotp'),
  algorithm: algorithms,
  digits,
});
