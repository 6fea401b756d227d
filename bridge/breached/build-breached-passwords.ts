import { createHash, randomInt } from 'node:crypto';
import { appendFileSync, createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildFuse, fingerprintCount } from './binary-fuse.ts';
import { headerBytes, mostShardBits, rowBytes, writeHeader, writeRow } from './filter-format.ts';
import type { FilterRow } from './filter-format.ts';
import { shardOf } from './password-digest.ts';
import { readPasswordList } from './read-password-list.ts';
import type { ListFormat } from './read-password-list.ts';

/** What is told while it is built. */
export type BuildProgress =
  | { readonly step: 'reading'; readonly lines: number }
  | { readonly step: 'building'; readonly done: number; readonly of: number };

interface BuildOptions {
  readonly list: string;
  readonly target: string;
  readonly format: ListFormat;
  readonly now: () => Date;
  readonly onProgress?: (progress: BuildProgress) => void;
}

const keyBytes = 8;
/** Where `wordsOf` begins. */
const keyOffset = 4;
/** Keys that wait in memory for each filter before they go to disk: 16 MB for all. */
const bufferBytes = 4096;
/** So many that a filter is built in a few MB, and few enough that each is not mostly room. */
const linesPerShard = 200_000;
const bytesPerLine: Record<ListFormat, number> = { sha1: 44, plain: 10 };
const linesPerReport = 1_000_000;

/**
 * Builds a file of filters of a list of any length, in the memory of one of its parts. Needs eight bytes of
 * disk for each password beside the target, meanwhile. The target is there whole or not at all.
 * @returns how many different passwords the list has
 * @throws Error when the list is empty or cannot be read; the message names the line
 */
export async function buildBreachedPasswords(options: BuildOptions): Promise<{ entries: number; bytes: number }> {
  const { list, target, format } = options;
  const shardBits = shardBitsFor((await stat(list)).size / bytesPerLine[format]);
  const folder = mkdtempSync(join(dirname(target), '.breached-'));
  try {
    await sortIntoShards(options, folder, shardBits);
    const part = join(folder, 'filter');
    const built = await writeFilters(part, { folder, shardBits, ...options });
    await rename(part, target);
    return built;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Public for tests: how many bits choose the filter, for a list of about so many lines. */
export const shardBitsFor = (lines: number): number =>
  Math.min(mostShardBits, Math.max(0, Math.ceil(Math.log2(Math.max(1, lines / linesPerShard)))));

async function sortIntoShards({ list, format, onProgress }: BuildOptions, folder: string, shardBits: number) {
  const buffers = Array.from({ length: 2 ** shardBits }, () => ({ bytes: Buffer.alloc(bufferBytes), used: 0 }));
  const flush = (shard: number): void => {
    const buffer = buffers[shard]!;
    appendFileSync(join(folder, String(shard)), buffer.bytes.subarray(0, buffer.used));
    buffer.used = 0;
  };
  let lines = 0;
  for await (const digest of readPasswordList(createReadStream(list), format)) {
    const shard = shardOf(digest, shardBits);
    const buffer = buffers[shard]!;
    digest.copy(buffer.bytes, buffer.used, keyOffset, keyOffset + keyBytes);
    buffer.used += keyBytes;
    if (buffer.used === bufferBytes) flush(shard);
    lines += 1;
    if (lines % linesPerReport === 0) onProgress?.({ step: 'reading', lines });
  }
  for (let shard = 0; shard < buffers.length; shard++) flush(shard);
  onProgress?.({ step: 'reading', lines });
}

async function writeFilters(
  part: string,
  { folder, shardBits, now, onProgress }: BuildOptions & { folder: string; shardBits: number },
): Promise<{ entries: number; bytes: number }> {
  const count = 2 ** shardBits;
  const rows: FilterRow[] = [];
  let offset = headerBytes + rowBytes * count;
  const file = await open(part, 'w+', 0o644);
  try {
    for (let shard = 0; shard < count; shard++) {
      const path = join(folder, String(shard));
      const { row, bytes } = filterOf(readFileSync(path), offset);
      rmSync(path);
      await file.write(bytes, 0, bytes.length, offset);
      rows.push(row);
      offset += bytes.length;
      onProgress?.({ step: 'building', done: shard + 1, of: count });
    }
    const entries = rows.reduce((sum, row) => sum + row.entries, 0);
    // Nobody means that; it would look as if something were refused.
    if (entries === 0) throw new Error('the list holds no password');
    const table = Buffer.concat(rows.map(writeRow));
    await file.write(table, 0, table.length, headerBytes);
    const digest = await digestBehindHeader(file, offset);
    const header = writeHeader({ shardBits, entries, builtAtMs: now().getTime(), digest });
    await file.write(header, 0, header.length, 0);
    await file.sync();
    return { entries, bytes: offset };
  } finally {
    await file.close();
  }
}

function filterOf(keys: Buffer, offset: number): { row: FilterRow; bytes: Buffer } {
  const [high, low] = withoutTwins(keys);
  if (high.length === 0) {
    return { row: { offset: 0, seed: 0, segmentLength: 0, segmentCount: 0, entries: 0 }, bytes: Buffer.alloc(0) };
  }
  const fuse = buildFuse(high, low, () => randomInt(2 ** 32));
  const bytes = Buffer.alloc(2 * fingerprintCount(fuse));
  fuse.fingerprints.forEach((fingerprint, place) => bytes.writeUInt16LE(fingerprint, 2 * place));
  const { seed, segmentLength, segmentCount } = fuse;
  return { row: { offset, seed, segmentLength, segmentCount, entries: high.length }, bytes };
}

/** A list may hold a password more than once. */
function withoutTwins(keys: Buffer): [high: Uint32Array, low: Uint32Array] {
  const sorted = new BigUint64Array(keys.length / keyBytes);
  for (let index = 0; index < sorted.length; index++) sorted[index] = keys.readBigUInt64BE(index * keyBytes);
  sorted.sort();
  const unique = sorted.filter((key, index) => index === 0 || key !== sorted[index - 1]);
  const high = new Uint32Array(unique.length);
  const low = new Uint32Array(unique.length);
  unique.forEach((key, index) => {
    high[index] = Number(key >> 32n);
    low[index] = Number(key & 0xffffffffn);
  });
  return [high, low];
}

async function digestBehindHeader(file: FileHandle, end: number): Promise<Buffer> {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(1 << 20);
  for (let at = headerBytes; at < end;) {
    const { bytesRead } = await file.read(chunk, 0, Math.min(chunk.length, end - at), at);
    if (bytesRead === 0) throw new Error('the file that was just written is shorter than what was written');
    hash.update(chunk.subarray(0, bytesRead));
    at += bytesRead;
  }
  return hash.digest();
}
