import { decodeProtectedHeader } from 'jose';

/**
 * The member of a protected header that names the bridges whose fingerprint an administrator confirmed. A bridge that is
 * not among them gives the message back: whoever it is meant for gets it, and nobody would believe what it answers. Readers
 * that have never heard of it ignore it (RFC 7515 4.3). Nothing where none is confirmed.
 */
export const meantFor = (fingerprints: readonly string[]): { readonly bridges?: readonly string[] } =>
  fingerprints.length === 0 ? {} : { bridges: fingerprints };

/** Whether a message is for others. Says nothing about who wrote it: that has to be verified besides. */
export function isForOthers(jws: string, fingerprint: string): boolean {
  try {
    const { bridges } = decodeProtectedHeader(jws) as { bridges?: unknown };
    return Array.isArray(bridges) && bridges.length > 0 && !bridges.includes(fingerprint);
  } catch {
    return false;
  }
}
