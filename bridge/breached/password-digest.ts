import { createHash } from 'node:crypto';

/** Bytes of a SHA-1 digest. Lists of stolen passwords are lists of these; nothing is protected by it here. */
export const digestBytes = 20;

/** SHA-1 of the password in UTF-8, as lists of stolen passwords have it. */
export const digestOf = (password: string | Buffer): Buffer => createHash('sha1').update(password).digest();

/** Which filter a digest belongs to: its first bits. */
export const shardOf = (digest: Buffer, shardBits: number): number =>
  (digest.readUInt16BE(0) >>> (16 - shardBits)) & 0xfff;

/** The two words that stand for it in its filter. */
export const wordsOf = (digest: Buffer): readonly [high: number, low: number] => [
  digest.readUInt32BE(4),
  digest.readUInt32BE(8),
];
