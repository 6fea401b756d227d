import { digestBytes, digestOf } from './password-digest.ts';

/** `sha1`: hexadecimal digests, each perhaps with `:` and a number. `plain`: the passwords themselves, one on each line. */
export type ListFormat = 'sha1' | 'plain';

const newLine = 0x0a;
const carriageReturn = 0x0d;
/** No password that a directory takes is longer; a line that is has no line ends. */
const longestLine = 4096;

/**
 * Reads a list, line by line, in the memory of one piece of it. Empty lines are nothing.
 * @throws Error naming the line that is not of the format
 */
export async function* readPasswordList(source: AsyncIterable<Buffer>, format: ListFormat): AsyncGenerator<Buffer> {
  const toDigest = format === 'sha1' ? parseDigest : digestOf;
  let number = 0;
  for await (const line of linesOf(source)) {
    number += 1;
    if (line.length === 0) continue;
    const digest = line.length <= longestLine ? toDigest(line) : undefined;
    if (!digest) throw new Error(`line ${number} is ${wanted[format]}`);
    yield digest;
  }
}

const wanted: Record<ListFormat, string> = {
  sha1: 'no SHA-1 digest of 40 hexadecimal digits, such as lists of stolen passwords hold. For a list of the passwords themselves use --plain',
  plain: `longer than ${longestLine} bytes`,
};

function parseDigest(line: Buffer): Buffer | undefined {
  const text = line.toString('latin1');
  return /^[0-9a-f]{40}(?::\d+)?$/i.test(text) ? Buffer.from(text.slice(0, 2 * digestBytes), 'hex') : undefined;
}

async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const piece of source) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    let start = 0;
    for (let end = bytes.indexOf(newLine); end !== -1; end = bytes.indexOf(newLine, start)) {
      yield withoutReturn(bytes.subarray(start, end));
      start = end + 1;
    }
    rest = Buffer.from(bytes.subarray(start));
    // It will not get shorter, and must not fill the memory.
    if (rest.length > longestLine) break;
  }
  if (rest.length > 0) yield withoutReturn(rest);
}

const withoutReturn = (line: Buffer): Buffer =>
  line[line.length - 1] === carriageReturn ? line.subarray(0, -1) : line;
