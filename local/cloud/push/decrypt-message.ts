import { createDecipheriv, hkdfSync } from 'node:crypto';
import type { ECDH } from 'node:crypto';

/** Reads what a browser would be given: one record of `aes128gcm` (RFC 8188, 8291). @throws Error when it is not for it */
export function decryptMessage(body: Uint8Array, receiver: { readonly keys: ECDH; readonly auth: Uint8Array }): string {
  const bytes = Buffer.from(body);
  const keyLength = bytes[20]!;
  const [salt, senderKey] = [bytes.subarray(0, 16), bytes.subarray(21, 21 + keyLength)];
  const sealed = bytes.subarray(21 + keyLength);
  const derive = (secret: Uint8Array, from: Uint8Array, info: Uint8Array, length: number): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, from, info, length));
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), receiver.keys.getPublicKey(), senderKey]);
  const secret = derive(receiver.keys.computeSecret(senderKey), receiver.auth, info, 32);
  const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  // The last record ends with a 2 and zeros.
  return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8');
}
