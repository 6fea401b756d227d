import { exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import type { SealRecipient } from '#shared/protocol/sealing.ts';
import { PublicKey } from '#shared/protocol/key-statement.ts';

export interface SealPair {
  readonly recipient: SealRecipient;
  readonly privateKey: CryptoKey;
  readonly privateJwk: JWK;
}

/** A bridge's seal key. */
export async function newSealPair(keyId: string): Promise<SealPair> {
  const { publicKey, privateKey } = await generateKeyPair('ECDH-ES+A256KW', { crv: 'P-256', extractable: true });
  const recipient = { keyId, publicKey: PublicKey.parse(await exportJWK(publicKey)) };
  return { recipient, privateKey, privateJwk: await exportJWK(privateKey) };
}

export interface SignPair {
  readonly publicKey: PublicKey;
  readonly verifyKey: CryptoKey;
  readonly privateKey: CryptoKey;
  readonly privateJwk: JWK;
}

/** A key for ES256: a bridge's identity, or the cloud's for jobs. */
export async function newSignPair(): Promise<SignPair> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  return {
    publicKey: PublicKey.parse(await exportJWK(publicKey)),
    verifyKey: publicKey,
    privateKey,
    privateJwk: await exportJWK(privateKey),
  };
}

/** Replaces one part of a compact JWS (0 header, 1 payload, 2 signature). */
export function withPart(jws: string, index: 0 | 1 | 2, part: string): string {
  return jws
    .split('.')
    .map((old, at) => (at === index ? part : old))
    .join('.');
}

export const base64urlOf = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Header, or payload, of a compact JWS. */
export const partOf = (jws: string, index: 0 | 1): Record<string, unknown> =>
  JSON.parse(Buffer.from(jws.split('.')[index]!, 'base64url').toString()) as Record<string, unknown>;
