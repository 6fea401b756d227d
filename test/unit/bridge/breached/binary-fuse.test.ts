import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildFuse, fingerprintCount, mayContain } from '../../../../bridge/breached/binary-fuse.ts';

/** Numbers that look random and are the same in every run (xorshift32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>>= 0);
  };
}

function keysOf(count: number, seed: number): { high: Uint32Array; low: Uint32Array } {
  const next = numbers(seed);
  // The place of a key in the list is part of it: none is there twice.
  const low = Uint32Array.from({ length: count }, (_, index) => index);
  return { high: Uint32Array.from({ length: count }, next), low };
}

describe('a binary fuse filter', () => {
  it('never denies a key that it holds', () => {
    const keys = fc.uniqueArray(fc.tuple(fc.nat(0xffffffff), fc.nat(0xffffffff)), {
      maxLength: 300,
      selector: (key) => key.join(),
    });
    fc.assert(
      fc.property(keys, fc.nat(), (pairs, seed) => {
        const high = Uint32Array.from(pairs, ([word]) => word);
        const low = Uint32Array.from(pairs, ([, word]) => word);
        const fuse = buildFuse(high, low, (attempt) => seed + attempt);
        expect(pairs.every(([h, l]) => mayContain(fuse, h, l))).toBe(true);
      }),
    );
  });

  it('takes fewer than one in 10,000 others for its own', () => {
    const count = 20_000;
    const { high, low } = keysOf(count, 7);
    const fuse = buildFuse(high, low, (attempt) => attempt + 1);
    const next = numbers(99);
    let mistaken = 0;
    for (let other = 0; other < 1_000_000; other++) {
      if (mayContain(fuse, next(), count + other)) mistaken += 1;
    }
    expect(mistaken).toBeGreaterThan(0);
    expect(mistaken).toBeLessThan(100);
  });

  it('takes at most twenty bits for each key of a large set', () => {
    const { high, low } = keysOf(200_000, 3);
    const fuse = buildFuse(high, low, (attempt) => attempt);
    expect((16 * fingerprintCount(fuse)) / 200_000).toBeLessThan(20);
  });

  it('says so when a key is there twice, instead of trying for ever', () => {
    const twice = Uint32Array.of(1, 1);
    expect(() => buildFuse(twice, twice, (attempt) => attempt)).toThrow(/twice/);
  });
});
