import { derToRaw } from '../adapters/der-to-raw.ts';

/** COSE's number for P-256, the one curve of ES256 (RFC 9053 2.1). */
const p256 = 1;

/** Stands in for an ASN.1 library where r and s of an ECDSA signature are all there is to read. @throws RangeError */
export function unwrapEC2Signature(signature: Uint8Array, curve: number): Uint8Array {
  if (curve !== p256) throw new RangeError('not a curve of the algorithms that we take');
  return derToRaw(signature);
}
