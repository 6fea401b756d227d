import { randomBytes, webcrypto } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey } from 'jose';
import { protocolVersion } from '#shared/protocol/job.ts';
import type { Job, SealedPasswords } from '#shared/protocol/job.ts';
import { signJob } from '#shared/protocol/job-signature.ts';
import type { PublicKey } from '#shared/protocol/key-statement.ts';
import { seal } from '#shared/protocol/sealing.ts';
import type { SealRecipient } from '#shared/protocol/sealing.ts';

/** A pair of P-256 keys. */
export interface KeyPair {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly jwk: PublicKey;
  readonly keyId: string;
}

export async function newKeyPair(algorithm: 'ES256' | 'ECDH-ES+A256KW'): Promise<KeyPair> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
  const { kty, crv, x, y } = await exportJWK(publicKey);
  const jwk = { kty, crv, x, y } as PublicKey;
  return { privateKey, publicKey, jwk, keyId: await calculateJwkThumbprint(jwk) };
}

export const newOperationId = (): string => randomBytes(16).toString('base64url');

/** The cloud's side: makes jobs as the functions do. */
export class TestCloud {
  readonly jobKey: KeyPair;
  readonly directory: string;
  recipients: SealRecipient[] = [];

  constructor(jobKey: KeyPair, directory = 'corp') {
    this.jobKey = jobKey;
    this.directory = directory;
  }

  async job(
    kind: Job['kind'],
    login: string,
    parts: { passwords?: SealedPasswords; objectGuid?: string; changes?: Partial<Job>; issuedAt?: Date } = {},
  ): Promise<Job> {
    const issuedAt = parts.issuedAt ?? new Date();
    const id = parts.changes?.id ?? newOperationId();
    const isHelpers = kind === 'password.reset' && parts.changes?.actor?.kind === 'administrator';
    const once = isHelpers && ({ isOneTime: true } as const);
    const sealed =
      parts.passwords &&
      (await seal(
        parts.passwords,
        { operation: id, directory: this.directory, login, kind, ...once },
        this.recipients,
      ));
    return {
      version: protocolVersion,
      id,
      kind,
      directory: this.directory,
      target: { login, ...(parts.objectGuid !== undefined && { objectGuid: parts.objectGuid }) },
      issuedAt: issuedAt.toISOString(),
      expiresAt: new Date(issuedAt.getTime() + 120_000).toISOString(),
      actor: { kind: 'self', portal: 'demo' },
      proofs: [],
      ...(sealed !== undefined && { sealed }),
      ...parts.changes,
    };
  }

  sign(job: Job): Promise<string> {
    return signJob(job, async (input) => {
      const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
      return new Uint8Array(await webcrypto.subtle.sign(algorithm, this.jobKey.privateKey, input));
    });
  }
}
