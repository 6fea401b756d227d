import { calculateJwkThumbprint, CompactSign } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import * as z from 'zod';
import { verifyEs256 } from './compact-jws.ts';
import { DirectoryId } from './job.ts';

/** Only what a P-256 public key needs: a private member must never travel. */
export const PublicKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().max(64),
  y: z.string().max(64),
});
export type PublicKey = z.infer<typeof PublicKey>;

/** A bridge's name within its directory. */
export const BridgeId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,30}$/);
export type BridgeId = z.infer<typeof BridgeId>;

/**
 * "These are my seal keys", signed by a bridge's identity key, which the administrator confirmed once by its
 * fingerprint. Browsers check it before they seal (THREATS B11): a seal key that the cloud swapped has no such
 * signature.
 */
export const KeyStatement = z.strictObject({
  directory: DirectoryId,
  bridge: BridgeId,
  /** The key to seal for; `keyId` is its RFC 7638 thumbprint. */
  sealKey: z.strictObject({ keyId: z.string().max(64), publicKey: PublicKey }),
  issuedAt: z.iso.datetime(),
});
export type KeyStatement = z.infer<typeof KeyStatement>;

const type = 'latchkey-keys+jws';

/** Signs a statement with the identity key; the public half rides in the header. */
export async function signKeyStatement(
  statement: KeyStatement,
  identity: { privateKey: CryptoKey; publicKey: PublicKey },
): Promise<string> {
  return (
    new CompactSign(new TextEncoder().encode(JSON.stringify(KeyStatement.parse(statement))))
      // Parsed, so that a private key that was passed by mistake never travels.
      .setProtectedHeader({ alg: 'ES256', typ: type, jwk: PublicKey.parse(identity.publicKey) })
      .sign(identity.privateKey)
  );
}

/**
 * Checks a statement against the confirmed fingerprints.
 * @returns the statement with the identity that signed it
 * @throws Error when the signature is wrong or the identity is not confirmed
 */
export async function verifyKeyStatement(
  jws: string,
  confirmedFingerprints: readonly string[],
): Promise<KeyStatement & { identity: PublicKey; fingerprint: string }> {
  const { payload, protectedHeader } = await verifyEs256(jws, 'embedded', type);
  const identity = PublicKey.parse(protectedHeader.jwk);
  const fingerprint = await fingerprintOf(identity);
  if (!confirmedFingerprints.includes(fingerprint)) throw new Error('the bridge identity is not confirmed');
  return { ...KeyStatement.parse(JSON.parse(new TextDecoder().decode(payload))), identity, fingerprint };
}

/**
 * The fingerprint that people compare: RFC 7638 SHA-256 thumbprint as groups of four hexadecimal digits, e.g.
 * `3f2a-…` (16 groups).
 */
export async function fingerprintOf(key: JWK): Promise<string> {
  const thumbprint = await calculateJwkThumbprint(key, 'sha256');
  const base64 = thumbprint.replaceAll('-', '+').replaceAll('_', '/');
  const hex = Array.from(atob(base64), (character) => character.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return hex.match(/.{4}/g)!.join('-');
}
