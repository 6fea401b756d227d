import fc from 'fast-check';

/** Numbers that lengths and counts break at. */
const edges = [0, 1, 0x7f, 0x80, 0x81, 0x84, 0xff];

type Edit =
  | { readonly kind: 'set' | 'insert'; readonly at: number; readonly byte: number }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'copy'; readonly at: number; readonly from: number; readonly length: number }
  | { readonly kind: 'fill'; readonly at: number; readonly length: number; readonly byte: number };

/** Places are parts of the whole, so that an edit means something for a text of any length. */
const place = fc.double({ min: 0, max: 1, noNaN: true });
const byte = fc.oneof(fc.constantFrom(...edges), fc.nat(255));
const length = fc.oneof(fc.nat(8), fc.nat(400));

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('set' as const), at: place, byte }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('insert' as const), at: place, byte }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cut' as const), at: place, length }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('copy' as const), at: place, from: place, length }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fill' as const), at: place, length, byte }) },
);

function applied(bytes: Buffer, edits: readonly Edit[]): Buffer {
  let now = Buffer.from(bytes);
  for (const each of edits) {
    const at = Math.min(now.length, Math.floor(each.at * (now.length + 1)));
    if (each.kind === 'set' && at < now.length) now[at] = each.byte;
    else if (each.kind === 'insert') now = Buffer.concat([now.subarray(0, at), Buffer.of(each.byte), now.subarray(at)]);
    else if (each.kind === 'cut') now = Buffer.concat([now.subarray(0, at), now.subarray(at + each.length)]);
    else if (each.kind === 'fill') now.fill(each.byte, at, Math.min(now.length, at + each.length));
    else if (each.kind === 'copy') {
      const from = Math.floor(each.from * now.length);
      now = Buffer.concat([now.subarray(0, at), now.subarray(from, from + each.length), now.subarray(at)]);
    }
  }
  return now;
}

/** One of these, with a few bytes otherwise, cut off, or told twice. */
export const mutatedBytes = (corpus: readonly Buffer[], mostEdits = 5): fc.Arbitrary<Buffer> =>
  fc
    .tuple(fc.constantFrom(...corpus), fc.array(edit, { minLength: 1, maxLength: mostEdits }))
    .map(([bytes, edits]) => applied(bytes, edits));

/** The same for text; what is no UTF-8 any more is what a program reads that takes it for such. */
export const mutatedText = (corpus: readonly string[], mostEdits = 5): fc.Arbitrary<string> =>
  mutatedBytes(
    corpus.map((text) => Buffer.from(text)),
    mostEdits,
  ).map((bytes) => bytes.toString());

/** A text in which some letters and digits are others: keys and check sums of the right shape. */
export const mutatedLetters = (text: string): fc.Arbitrary<string> =>
  fc.array(fc.tuple(place, fc.constantFrom(...'Aa0_')), { minLength: 1, maxLength: 3 }).map((changes) => {
    const letters = [...text];
    const places = letters.flatMap((letter, index) => (/[\w-]/.test(letter) ? [index] : []));
    for (const [at, letter] of changes) letters[places[Math.floor(at * places.length)] ?? 0] = letter;
    return letters.join('');
  });

/** Values that nobody expects where others stand. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown[]>(
    ...[null, true, 0, -1, 1e308, 2 ** 53, '', ' ', '\0', '\ud800', '*', '__proto__', 'constructor', '..', [], {}],
    ...['9999-12-31T23:59:59.999Z', '+010000-01-01T00:00:00.000Z', '2026-02-30T00:00:00Z', 'x'.repeat(5000)],
    ...[[[[[[[]]]]]], Array(2000).fill(0), { __proto__: null }, JSON.parse('{"__proto__":{"isAdmin":true}}')],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** A deep copy in which some members have other values, are gone, or are new. */
export const mutatedValue = (corpus: readonly unknown[], mostChanges = 3): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      fc.constantFrom(...corpus),
      fc.array(fc.tuple(place, fc.constantFrom('put', 'drop', 'add'), oddValue), {
        minLength: 1,
        maxLength: mostChanges,
      }),
    )
    .map(([value, changes]) => {
      const root = { value: structuredClone(value) };
      for (const [at, how, odd] of changes) {
        const members = membersOf(root);
        const found = members[Math.floor(at * members.length)];
        if (!found) continue;
        const [holder, key] = found;
        if (how === 'put') holder[key] = odd;
        else if (how === 'drop') Reflect.deleteProperty(holder, key);
        else holder[`${key}x`] = odd;
      }
      return root.value;
    });

type Holder = Record<string, unknown>;

function membersOf(value: unknown): [holder: Holder, key: string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key) => [[holder, key] as [Holder, string], ...membersOf(holder[key])]);
}
