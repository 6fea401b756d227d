import { createPublicKey, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** @returns undefined when the bytes are no point of P-256 */
export function deviceKey(publicKey: string): KeyObject | undefined {
  const point = Buffer.from(publicKey, 'base64url');
  if (point.length !== 65 || point[0] !== 4) return undefined;
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')];
  try {
    return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  } catch {
    return undefined;
  }
}

/** Whether this device signed that. */
export function isSignedBy(publicKey: string, statement: string, signature: string): boolean {
  const key = deviceKey(publicKey);
  if (!key) return false;
  return verify(
    'sha256',
    Buffer.from(statement),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
}
