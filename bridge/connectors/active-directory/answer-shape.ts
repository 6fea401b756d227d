/** Bytes that are no answer of a directory, or more than an honest one sends. */
export class HostileAnswer extends Error {
  constructor(problem: string) {
    super(`the controller's answer is not to be read: ${problem}`);
    this.name = 'HostileAnswer';
  }
}

/** Universal tags (X.690 8), and those of the answers (RFC 4511 4.1.1 and 4.2 to 4.12). */
const tag = { boolean: 0x01, integer: 0x02, octets: 0x04, enumerated: 0x0a, sequence: 0x30, set: 0x31 } as const;
const controls = 0xa0;
const searchEntry = 0x64;
const searchReference = 0x73;
/** Bind, search done, modify, add, delete, modify DN, compare, extended. */
const results: ReadonlySet<number> = new Set([0x61, 0x65, 0x67, 0x69, 0x6b, 0x6d, 0x6f, 0x78]);

/** A result is a code, some text and perhaps a cookie. */
const longestResult = 1 << 18;

/**
 * Looks at one whole LDAP message before the client does, which believes every length: an answer whose inner lengths
 * point beyond its end keeps the client in a loop for ever, and one without a result code counts as success.
 * Every part has to fill the one around it exactly (RFC 4511 4.1.1, 5.1: definite lengths only).
 * @throws HostileAnswer
 */
export function assertAnswerShape(message: Buffer): void {
  const whole = new Parts(message, 0, message.length);
  const inside = whole.enter(tag.sequence);
  whole.end();
  inside.number(tag.integer);
  const operation = inside.tag();
  if (operation === searchEntry) assertEntry(inside.enter(searchEntry));
  else if (operation === searchReference) inside.enter(searchReference).allOf(tag.octets);
  else if (results.has(operation) && message.length <= longestResult) assertResult(inside.enter(operation));
  else throw new HostileAnswer(`operation 0x${operation.toString(16)} of ${message.length} bytes`);
  if (inside.hasMore()) assertControls(inside.enter(controls));
  inside.end();
}

function assertEntry(entry: Parts): void {
  entry.skip(tag.octets);
  const attributes = entry.enter(tag.sequence);
  entry.end();
  while (attributes.hasMore()) {
    const attribute = attributes.enter(tag.sequence);
    attribute.skip(tag.octets);
    attribute.enter(tag.set).allOf(tag.octets);
    attribute.end();
  }
}

function assertResult(result: Parts): void {
  result.number(tag.enumerated);
  result.skip(tag.octets);
  result.skip(tag.octets);
  // Referrals and what belongs to single operations: read by nobody, or as the one piece that it is.
  while (result.hasMore()) result.skip(result.tag());
}

function assertControls(list: Parts): void {
  while (list.hasMore()) {
    const control = list.enter(tag.sequence);
    control.skip(tag.octets);
    if (control.hasMore() && control.tag() === tag.boolean) control.skip(tag.boolean);
    if (control.hasMore()) control.skip(tag.octets);
    control.end();
  }
}

/** The parts between two places, one after the other. */
class Parts {
  readonly #bytes: Buffer;
  readonly #end: number;
  #at: number;

  constructor(bytes: Buffer, at: number, end: number) {
    this.#bytes = bytes;
    this.#at = at;
    this.#end = end;
  }

  hasMore(): boolean {
    return this.#at < this.#end;
  }

  /** Of the next part. */
  tag(): number {
    if (!this.hasMore()) throw new HostileAnswer('something is missing');
    return this.#bytes[this.#at]!;
  }

  /** Goes on behind the next part. */
  enter(expected: number): Parts {
    const [from, to] = this.#next(expected);
    return new Parts(this.#bytes, from, to);
  }

  skip(expected: number): void {
    this.#next(expected);
  }

  /** A whole number, of a size that the client reads. */
  number(expected: number): void {
    const [from, to] = this.#next(expected);
    if (to === from || to - from > 4) throw new HostileAnswer(`a number of ${to - from} bytes`);
  }

  allOf(expected: number): void {
    while (this.hasMore()) this.#next(expected);
  }

  end(): void {
    if (this.hasMore()) throw new HostileAnswer('something is left over');
  }

  #next(expected: number): readonly [from: number, to: number] {
    const found = this.tag();
    if (found !== expected) throw new HostileAnswer(`0x${found.toString(16)} instead of 0x${expected.toString(16)}`);
    const size = partSize(this.#bytes, this.#at, this.#end);
    if (size === undefined || this.#at + size.header + size.content > this.#end) {
      throw new HostileAnswer('a length that points beyond the end');
    }
    const from = this.#at + size.header;
    this.#at = from + size.content;
    return [from, this.#at];
  }
}

/**
 * Sizes of the part that begins at a place, by its tag and length (X.690 8.1.3); `undefined` while the length is not whole.
 * @throws HostileAnswer when the length is indefinite or of more than four bytes
 */
export function partSize(
  bytes: Buffer,
  at: number,
  end: number,
): { readonly header: number; readonly content: number } | undefined {
  if (at + 1 >= end) return undefined;
  const first = bytes[at + 1]!;
  if (first < 0x80) return { header: 2, content: first };
  const lengthBytes = first & 0x7f;
  if (lengthBytes === 0 || lengthBytes > 4) throw new HostileAnswer('a length that LDAP does not have');
  if (at + 2 + lengthBytes > end) return undefined;
  return { header: 2 + lengthBytes, content: bytes.readUIntBE(at + 2, lengthBytes) };
}
