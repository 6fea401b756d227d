import { createECDH } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** The order of P-256 (FIPS 186-5). */
const n = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/**
 * ECDSA over a digest that was made elsewhere, as KMS does with `MessageType: DIGEST`; Node only signs what it hashed
 * itself. The curve's arithmetic is OpenSSL's, what is left are two formulas of FIPS 186-5 6.4.1. Not constant in time:
 * for the local run only.
 * @returns DER
 */
export function signDigest(digest: Uint8Array, key: KeyObject): Buffer {
  const d = toNumber(Buffer.from(key.export({ format: 'jwk' }).d!, 'base64url'));
  const z = toNumber(digest.subarray(0, 32));
  for (;;) {
    const once = createECDH('prime256v1');
    const point = once.generateKeys();
    const k = toNumber(once.getPrivateKey());
    const r = toNumber(point.subarray(1, 33)) % n;
    const s = (inverse(k) * (z + r * d)) % n;
    if (r !== 0n && s !== 0n) return der(r, s);
  }
}

const toNumber = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);

/** By Euclid's extended algorithm. */
function inverse(value: bigint): bigint {
  let [rest, next] = [n, value % n];
  let [factor, nextFactor] = [0n, 1n];
  while (next !== 0n) {
    const times = rest / next;
    [rest, next] = [next, rest - times * next];
    [factor, nextFactor] = [nextFactor, factor - times * nextFactor];
  }
  return ((factor % n) + n) % n;
}

function der(r: bigint, s: bigint): Buffer {
  const body = Buffer.concat([integer(r), integer(s)]);
  return Buffer.concat([Buffer.from([0x30, body.length]), body]);
}

function integer(value: bigint): Buffer {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  // A leading zero keeps it positive.
  const padded = bytes[0]! & 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes;
  return Buffer.concat([Buffer.from([0x02, padded.length]), padded]);
}
