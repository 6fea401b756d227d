import { createHash, createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  DecryptCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GetPublicKeyCommand,
  KMSClient,
  SignCommand,
} from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeyStore } from '#local/cloud/kms/key-store.ts';
import { startKms } from '#local/cloud/kms/kms-server.ts';
import type { LocalServer } from '#local/cloud/listen.ts';

const signing = 'arn:aws:kms:eu-central-1:000000000000:key/signing';
const wrapping = 'arn:aws:kms:eu-central-1:000000000000:key/wrapping';
const folder = mkdtempSync(path.join(tmpdir(), 'latchkey-kms-'));
let server: LocalServer;
let client: KMSClient;
beforeAll(async () => {
  const keys = new KeyStore(folder);
  keys.use([
    { arn: signing, spec: 'ECC_NIST_P256' },
    { arn: wrapping, spec: 'SYMMETRIC_DEFAULT' },
  ]);
  server = await startKms(keys);
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
  client = new KMSClient({ endpoint: server.url, region: 'eu-central-1', credentials, maxAttempts: 1 });
});
afterAll(async () => {
  client.destroy();
  await server.stop();
});

describe('the local KMS, asked by the real client', () => {
  it.each(['RAW', 'DIGEST'] as const)('signs %s messages with the key that it publishes', async (MessageType) => {
    const message = Buffer.from('a job');
    const Message = MessageType === 'RAW' ? message : createHash('sha256').update(message).digest();
    const { Signature } = await client.send(
      new SignCommand({ KeyId: signing, Message, MessageType, SigningAlgorithm: 'ECDSA_SHA_256' }),
    );
    const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId: signing }));
    const key = createPublicKey({ key: Buffer.from(PublicKey!), format: 'der', type: 'spki' });
    expect(verify('sha256', message, key, Signature!)).toBe(true);
  });

  it('unwraps a data key only under the context that it was made with', async () => {
    const EncryptionContext = { purpose: 'test' };
    const made = await client.send(
      new GenerateDataKeyCommand({ KeyId: wrapping, KeySpec: 'AES_256', EncryptionContext }),
    );
    const opened = await client.send(new DecryptCommand({ CiphertextBlob: made.CiphertextBlob, EncryptionContext }));
    expect(opened.Plaintext).toEqual(made.Plaintext);
    const wrong = client.send(new DecryptCommand({ CiphertextBlob: made.CiphertextBlob, EncryptionContext: {} }));
    await expect(wrong).rejects.toMatchObject({ name: 'InvalidCiphertextException' });
  });

  it('refuses keys that do not exist, uses that a key is not for, and operations that nobody is granted', async () => {
    const sign = (KeyId: string) =>
      client.send(new SignCommand({ KeyId, Message: Buffer.from('x'), SigningAlgorithm: 'ECDSA_SHA_256' }));
    await expect(sign('arn:nobody')).rejects.toMatchObject({ name: 'NotFoundException' });
    await expect(sign(wrapping)).rejects.toMatchObject({ name: 'InvalidKeyUsageException' });
    const encrypt = client.send(new EncryptCommand({ KeyId: wrapping, Plaintext: Buffer.from('x') }));
    await expect(encrypt).rejects.toMatchObject({ name: 'UnknownOperationException' });
  });

  it('keeps key material readable by the owner only', () => {
    expect(statSync(folder).mode & 0o077).toBe(0);
    for (const file of readdirSync(folder)) expect(statSync(path.join(folder, file)).mode & 0o077).toBe(0);
  });
});
