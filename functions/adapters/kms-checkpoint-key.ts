import { createPublicKey } from 'node:crypto';
import { PublicKey } from '#shared/protocol/key-statement.ts';
import type { CheckpointKey } from '../ports/checkpoint-key.ts';
import { kmsClient } from './aws-clients.ts';
import { kmsSigner } from './kms-signer.ts';

/**
 * The key of the jobs signs checkpoints too: another would cost as much as everything else that lies idle. A bridge tells
 * them apart by the type, which is signed.
 */
export class KmsCheckpointKey implements CheckpointKey {
  readonly #keyId: string;

  constructor(keyId: string) {
    this.#keyId = keyId;
  }

  sign(input: Uint8Array): Promise<Uint8Array> {
    return kmsSigner(this.#keyId)(input);
  }

  async publicKey(): Promise<PublicKey> {
    const { client } = await kmsClient();
    const { GetPublicKeyCommand } = await import('@aws-sdk/client-kms');
    const answer = await client.send(new GetPublicKeyCommand({ KeyId: this.#keyId }));
    if (!answer.PublicKey) throw new Error('KMS gave no public key');
    const key = createPublicKey({ key: Buffer.from(answer.PublicKey), format: 'der', type: 'spki' });
    const { kty, crv, x, y } = key.export({ format: 'jwk' });
    return PublicKey.parse({ kty, crv, x, y });
  }
}
