import { createHash } from 'node:crypto';

/**
 * The id of a device in its owner's hands: the same whenever they register it, so that no code that was used before is
 * taken again. 128 bits, base64url, as every token's id.
 */
export const deviceTokenId = (directory: string, serial: string): string =>
  createHash('sha256')
    .update(JSON.stringify([directory, serial]))
    .digest()
    .subarray(0, 16)
    .toString('base64url');
