import { kmsClient } from './aws-clients.ts';
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
