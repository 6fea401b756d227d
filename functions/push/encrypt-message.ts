import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import type { ECDH } from 'node:crypto';

/** Every message has this many bytes before it is encrypted: its length tells nothing. */
const paddedBytes = 1024;
const recordBytes = 4096;

/** What a message is encrypted for: both base64url, as the browser gave them. */
export interface MessageKeys {
  readonly p256dh: string;
  readonly auth: string;
}

/**
 * Encrypts a message for one browser: one record of `aes128gcm` (RFC 8188) under keys of RFC 8291, section 3. The push
 * service in between reads nothing of it.
 * @param fixed for the vectors of the RFC alone
 * @throws RangeError for a message that does not fit
 */
export function encryptMessage(
  text: string,
  { p256dh, auth }: MessageKeys,
  fixed: { readonly sender?: ECDH; readonly salt?: Buffer; readonly paddedTo?: number } = {},
): Buffer<ArrayBuffer> {
  const sender = fixed.sender ?? newSender();
  const salt = fixed.salt ?? randomBytes(16);
  const receiverKey = Buffer.from(p256dh, 'base64url');
  const senderKey = sender.getPublicKey();
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), receiverKey, senderKey]);
  const secret = derive(sender.computeSecret(receiverKey), Buffer.from(auth, 'base64url'), info, 32);
  const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12);

  const bytes = Buffer.from(text);
  const padding = (fixed.paddedTo ?? paddedBytes) - bytes.length;
  if (padding < 0) throw new RangeError('the message is too long');
  const size = Buffer.alloc(4);
  size.writeUInt32BE(recordBytes);
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  return Buffer.concat([
    ...[salt, size, Buffer.from([senderKey.length]), senderKey],
    // 2: the last record; what follows it is padding.
    ...[cipher.update(Buffer.concat([bytes, Buffer.from([2]), Buffer.alloc(padding)])), cipher.final()],
    cipher.getAuthTag(),
  ]);
}

function newSender(): ECDH {
  const sender = createECDH('prime256v1');
  sender.generateKeys();
  return sender;
}

const derive = (secret: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length));
