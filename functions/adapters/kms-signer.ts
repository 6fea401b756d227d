import { createHash } from 'node:crypto';
import type { SignEs256 } from '#shared/protocol/job-signature.ts';
import { kmsClient } from './aws-clients.ts';
import { derToRaw } from './der-to-raw.ts';

/** Signs with an ECC_NIST_P256 key that never leaves KMS. The digest goes there: a job is longer than KMS takes. */
export const kmsSigner =
  (keyId: string): SignEs256 =>
  async (input) => {
    const { client, SignCommand } = await kmsClient();
    const { Signature } = await client.send(
      new SignCommand({
        KeyId: keyId,
        Message: createHash('sha256').update(input).digest(),
        MessageType: 'DIGEST',
        SigningAlgorithm: 'ECDSA_SHA_256',
      }),
    );
    if (!Signature) throw new Error('KMS did not sign');
    return derToRaw(Signature);
  };
