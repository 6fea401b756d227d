import { compactVerify, EmbeddedJWK } from 'jose';
import type { CompactVerifyResult, CryptoKey } from 'jose';

/** Three parts of base64url and nothing around them; an ES256 signature has 64 bytes. Decoders forgive more. */
const compact = /^[\w-]+\.[\w-]+\.[\w-]{86}$/;

/**
 * Verifies a compact JWS: ES256 and nothing else, of the given type, without anything hanging on it.
 * @param key the key, or `'embedded'` for the public key in the header, whose fingerprint the caller has to check
 * @throws Error whatever is wrong
 */
export async function verifyEs256(
  jws: string,
  key: CryptoKey | 'embedded',
  type: string,
): Promise<CompactVerifyResult> {
  if (!compact.test(jws)) throw new Error('not a compact JWS');
  const options = { algorithms: ['ES256'] };
  const verified = await (key === 'embedded'
    ? compactVerify(jws, EmbeddedJWK, options)
    : compactVerify(jws, key, options));
  if (verified.protectedHeader.typ !== type) throw new Error(`not a ${type}`);
  return verified;
}
