/**
 * A 3-wise binary fuse filter with 16-bit fingerprints (Graf and Lemire, "Binary Fuse Filters: Fast and Smaller Than Xor
 * Filters", 2022): a set that takes about 18 bits for each key, never denies a key that it holds, and takes one in 65,536 of
 * the others for one of its own.
 *
 * A key is 64 bits of a digest, as two words. They are mixed with a seed in 32-bit arithmetic, which JavaScript has, and not
 * in the 64-bit arithmetic of the paper.
 */

/** What is needed to find the three places of a key. */
export interface FuseShape {
  readonly seed: number;
  /** A power of two. */
  readonly segmentLength: number;
  /** In how many segments a key's first place can lie; there are two more. */
  readonly segmentCount: number;
}

export interface Fuse extends FuseShape {
  readonly fingerprints: Uint16Array;
}

/** The places of a key, one in each of three neighbouring segments, and its fingerprint. */
export type Places = readonly [first: number, second: number, third: number, fingerprint: number];

const largestSegment = 2 ** 18;
/** With random seeds one try in hundreds fails; a hundred in a row means that a key stands twice. */
const mostTries = 100;

/** How many fingerprints a filter of that shape has. */
export const fingerprintCount = ({ segmentLength, segmentCount }: FuseShape): number =>
  (segmentCount + 2) * segmentLength;

/** Where a key's fingerprint is spread. Pure. */
export function placesOf(high: number, low: number, { seed, segmentLength, segmentCount }: FuseShape): Places {
  const a = mix(high ^ seed);
  const b = mix(low + a);
  const mask = segmentLength - 1;
  const first = Math.floor((a * segmentCount * segmentLength) / 2 ** 32);
  const second = (first + segmentLength) ^ (b & mask);
  const third = (first + 2 * segmentLength) ^ ((b >>> 14) & mask);
  return [first, second, third, mix(a + Math.imul(b, 0x85ebca6b)) & 0xffff];
}

/**
 * Builds a filter.
 * @param high, low the two words of each key; no key twice
 * @param seedOf the seed for a try
 * @throws Error when no seed works, which only doubled keys can cause
 */
export function buildFuse(high: Uint32Array, low: Uint32Array, seedOf: (attempt: number) => number): Fuse {
  const sizes = sizesFor(high.length);
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const shape = { seed: seedOf(attempt) | 0, ...sizes };
    const order = peel(high, low, shape);
    if (order) return { ...shape, fingerprints: assign(order, shape) };
  }
  throw new Error(`no filter could be built of ${high.length} keys; is one of them there twice?`);
}

/** Whether a filter takes a key for one of its own. */
export function mayContain(fuse: Fuse, high: number, low: number): boolean {
  const [first, second, third, fingerprint] = placesOf(high, low, fuse);
  const { fingerprints: f } = fuse;
  return (f[first]! ^ f[second]! ^ f[third]!) === fingerprint;
}

/** Section 4 of the paper: what was found to work, with room for small sets. */
function sizesFor(keys: number): Omit<FuseShape, 'seed'> {
  const count = Math.max(2, keys);
  const exponent = Math.floor(Math.log(count) / Math.log(3.33) + 2.25);
  const segmentLength = Math.min(largestSegment, 2 ** Math.max(2, exponent));
  const room = Math.max(1.125, 0.875 + (0.25 * Math.log(1_000_000)) / Math.log(count));
  const segmentCount = Math.max(1, Math.ceil((count * room) / segmentLength) - 2);
  return { segmentLength, segmentCount };
}

interface Order {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  /** The place that belongs to each key alone, once those after it are taken away. */
  readonly own: Uint32Array;
}

/**
 * Takes keys away, one by one, each from a place that holds no other key. A place keeps the exclusive or of its keys, which
 * is the key itself once it is alone.
 * @returns the keys in the order in which they went; `undefined` when some hold each other
 */
function peel(high: Uint32Array, low: Uint32Array, shape: FuseShape): Order | undefined {
  const length = fingerprintCount(shape);
  const holds = new Uint32Array(length);
  const highs = new Uint32Array(length);
  const lows = new Uint32Array(length);
  const toggle = (h: number, l: number, by: 1 | -1): Places => {
    const places = placesOf(h, l, shape);
    for (let index = 0; index < 3; index++) {
      const place = places[index]!;
      holds[place]! += by;
      highs[place]! ^= h;
      lows[place]! ^= l;
    }
    return places;
  };
  for (let key = 0; key < high.length; key++) toggle(high[key]!, low[key]!, 1);

  const alone: number[] = [];
  for (let place = 0; place < length; place++) if (holds[place] === 1) alone.push(place);
  const order: Order = {
    high: new Uint32Array(high.length),
    low: new Uint32Array(high.length),
    own: new Uint32Array(high.length),
  };
  let gone = 0;
  for (let place = alone.pop(); place !== undefined; place = alone.pop()) {
    if (holds[place] !== 1) continue;
    const [h, l] = [highs[place]!, lows[place]!];
    [order.high[gone], order.low[gone], order.own[gone]] = [h, l, place];
    gone += 1;
    const places = toggle(h, l, -1);
    for (let index = 0; index < 3; index++) if (holds[places[index]!] === 1) alone.push(places[index]!);
  }
  return gone === high.length ? order : undefined;
}

/** Backwards: whatever a key's own place is set to disturbs none of those that went before it. */
function assign(order: Order, shape: FuseShape): Uint16Array {
  const fingerprints = new Uint16Array(fingerprintCount(shape));
  for (let index = order.own.length - 1; index >= 0; index--) {
    const [first, second, third, fingerprint] = placesOf(order.high[index]!, order.low[index]!, shape);
    // The own place is still 0 and changes nothing in this.
    fingerprints[order.own[index]!] = fingerprint ^ fingerprints[first]! ^ fingerprints[second]! ^ fingerprints[third]!;
  }
  return fingerprints;
}

/** The finaliser of MurmurHash3 (32 bits): every bit of the input changes every bit of the result. */
function mix(value: number): number {
  let word = value | 0;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return (word ^ (word >>> 16)) >>> 0;
}
