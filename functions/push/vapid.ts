import { createECDH, createPrivateKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { KeyRing } from '../ports/key-ring.ts';

/** The key by which push services know us (RFC 8292): a subscription takes messages of this key and of no other. */
export interface VapidKey {
  readonly privateKey: KeyObject;
  /** Uncompressed point, base64url: the browser's `applicationServerKey`. */
  readonly publicKey: string;
}

/** Push services take up to a day; half of it leaves room for clocks. */
const lifeSeconds = 12 * 60 * 60;

/**
 * The key of this deployment. It is derived from the key ring, which KMS wraps: nothing more to make, to store or to pay
 * for, and the same in every function and at every start. Candidates that are no key are passed over (FIPS 186-5, A.2.2);
 * that happens once in four thousand million.
 */
export async function vapidKeyOf(keyRing: KeyRing): Promise<VapidKey> {
  for (let candidate = 1; ; candidate++) {
    const bytes = Buffer.from(await keyRing.mac('push', 'vapid', String(candidate)), 'base64url');
    try {
      return vapidKeyFrom(bytes);
    } catch {
      // Zero, or not below the order of the curve.
    }
  }
}

/** @throws Error when the bytes are no private key of P-256 */
export function vapidKeyFrom(bytes: Uint8Array): VapidKey {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(bytes);
  const point = pair.getPublicKey();
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')];
  const d = Buffer.from(bytes).toString('base64url');
  return {
    privateKey: createPrivateKey({ key: { kty: 'EC', crv: 'P-256', d, x, y }, format: 'jwk' }),
    publicKey: point.toString('base64url'),
  };
}

/**
 * The header `Authorization` of a message (RFC 8292, section 2 and 3).
 * @param subject whom the push service can turn to: an https or mailto address
 */
export function vapidHeader(
  { privateKey, publicKey }: VapidKey,
  { endpoint, subject, now }: { readonly endpoint: string; readonly subject: string; readonly now: Date },
): string {
  const claims = { aud: new URL(endpoint).origin, exp: Math.floor(now.getTime() / 1000) + lifeSeconds, sub: subject };
  const signed = [{ typ: 'JWT', alg: 'ES256' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `vapid t=${signed}.${signature.toString('base64url')}, k=${publicKey}`;
}
