import { createHash } from 'node:crypto';
import type { SignEs256 } from '#shared/protocol/job-signature.ts';
import { kmsClient } from './aws-clients.ts';
import { derToRaw } from './der-to-raw.ts';
import type { KeyWrapper } from './kms-key-ring.ts';

/** What wrapped keys are for; KMS logs it and insists on it when it unwraps. */
const context = { latchkey: 'key-ring' };

/** Wraps and unwraps data keys with a KMS key. */
export const kmsKeyWrapper = (keyId: string): KeyWrapper => ({
  async generate() {
    const { client, GenerateDataKeyCommand } = await kmsClient();
    const input = { KeyId: keyId, KeySpec: 'AES_256', EncryptionContext: context } as const;
    const { Plaintext, CiphertextBlob } = await client.send(new GenerateDataKeyCommand(input));
    if (!Plaintext || !CiphertextBlob) throw new Error('KMS gave no data key');
    return { plain: Plaintext, wrapped: CiphertextBlob };
  },
  async unwrap(wrapped) {
    const { client, DecryptCommand } = await kmsClient();
    const input = { KeyId: keyId, CiphertextBlob: wrapped, EncryptionContext: context };
    const { Plaintext } = await client.send(new DecryptCommand(input));
    if (!Plaintext) throw new Error('KMS did not unwrap the data key');
    return Plaintext;
  },
});

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
