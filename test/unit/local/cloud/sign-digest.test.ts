import { createHash, generateKeyPairSync, verify } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { signDigest } from '#local/cloud/kms/sign-digest.ts';

it('signs a digest so that OpenSSL verifies it over the message', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  // Often enough that short and padded integers of the DER occur.
  for (let round = 0; round < 200; round += 1) {
    const message = Buffer.from(`job ${round}`);
    const signature = signDigest(createHash('sha256').update(message).digest(), privateKey);
    expect(verify('sha256', message, publicKey, signature)).toBe(true);
    expect(verify('sha256', Buffer.from('another'), publicKey, signature)).toBe(false);
  }
});
