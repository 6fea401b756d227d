/** The hashes that an OTP token may use. */
export type HmacAlgorithm = 'sha1' | 'sha256' | 'sha512';

/** HMAC (RFC 2104), from outside: these rules import no platform. In Node `createHmac(algorithm, key).update(message).digest()`. */
export type Hmac = (algorithm: HmacAlgorithm, key: Uint8Array, message: Uint8Array) => Uint8Array;
