const half = 32;

/**
 * An ECDSA signature as KMS gives it (DER, RFC 3279 2.2.3) as JOSE wants it (r || s, RFC 7518 3.4). For P-256 all
 * lengths fit in one byte. @throws RangeError when it is no such signature
 */
export function derToRaw(der: Uint8Array): Uint8Array {
  if (der[0] !== 0x30 || der[1] !== der.length - 2) throw new RangeError('not an ECDSA signature');
  const raw = new Uint8Array(2 * half);
  let offset = 2;
  for (const end of [half, 2 * half]) {
    const length = der[offset + 1] ?? 0;
    const value = der.subarray(offset + 2, offset + 2 + length);
    // A leading zero says only that the number is positive.
    const digits = value[0] === 0 ? value.subarray(1) : value;
    if (der[offset] !== 0x02 || value.length !== length || digits.length > half) throw new RangeError('not an integer');
    raw.set(digits, end - digits.length);
    offset += 2 + length;
  }
  if (offset !== der.length) throw new RangeError('trailing bytes');
  return raw;
}
