/** Cryptographic random bytes: `crypto.getRandomValues` in a browser, `randomBytes` in Node. */
export type RandomBytes = (count: number) => Uint8Array;

/** A random whole number from 0 up to, not including, `bound` (at most 256), each equally likely. */
export function randomBelow(bound: number, randomBytes: RandomBytes): number {
  // Bytes above the last whole multiple are drawn again: a plain remainder would favour small numbers.
  const limit = 256 - (256 % bound);
  for (;;) {
    const byte = randomBytes(1)[0]!;
    if (byte < limit) return byte % bound;
  }
}

/** One of the given things, each equally likely; at most 256 of them. */
export const randomOf = <T>(things: ArrayLike<T>, randomBytes: RandomBytes): T =>
  things[randomBelow(things.length, randomBytes)]!;

/** One of many things, each equally likely; at most 65,536 of them. */
export function randomOfMany<T>(things: readonly T[], randomBytes: RandomBytes): T {
  const limit = 65_536 - (65_536 % things.length);
  for (;;) {
    const [high, low] = randomBytes(2);
    const value = high! * 256 + low!;
    if (value < limit) return things[value % things.length]!;
  }
}
