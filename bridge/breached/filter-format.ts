import type { FuseShape } from './binary-fuse.ts';
import { fingerprintCount } from './binary-fuse.ts';

/**
 * A file of filters, one for each beginning of a SHA-1 digest, little-endian:
 *
 *     0   8  `LKBREACH`
 *     8   2  version of the format, 1
 *    10   2  bits of a digest that choose the filter, 0 to 12
 *    12   4  zero
 *    16   8  number of passwords
 *    24   8  when it was built, milliseconds since 1970
 *    32  32  SHA-256 of everything behind the header
 *    64  24  for each filter: offset (8), seed (4), segment length (4), segment count (4), passwords (4)
 *            fingerprints of 16 bits
 */
export const headerBytes = 64;
export const rowBytes = 24;
export const mostShardBits = 12;
const magic = Buffer.from('LKBREACH');
const version = 1;
/** So that a hostile header cannot make us believe in places beyond what a number holds. */
const largestSegment = 2 ** 18;
const mostSegments = 2 ** 20;

export interface FilterHeader {
  readonly shardBits: number;
  readonly entries: number;
  readonly builtAtMs: number;
  readonly digest: Buffer;
}

export interface FilterRow extends FuseShape {
  readonly offset: number;
  readonly entries: number;
}

export function writeHeader({ shardBits, entries, builtAtMs, digest }: FilterHeader): Buffer {
  const bytes = Buffer.alloc(headerBytes);
  magic.copy(bytes);
  bytes.writeUInt16LE(version, 8);
  bytes.writeUInt16LE(shardBits, 10);
  bytes.writeBigUInt64LE(BigInt(entries), 16);
  bytes.writeBigUInt64LE(BigInt(builtAtMs), 24);
  digest.copy(bytes, 32);
  return bytes;
}

/** @throws Error when it is no such file, or of a version that came later */
export function readHeader(bytes: Buffer): FilterHeader {
  if (bytes.length < headerBytes || !bytes.subarray(0, 8).equals(magic)) {
    throw new Error('is not a list of stolen passwords that `bridge breached build` made');
  }
  const found = bytes.readUInt16LE(8);
  if (found !== version) throw new Error(`has version ${found} of the format; this bridge reads version ${version}`);
  const shardBits = bytes.readUInt16LE(10);
  if (shardBits > mostShardBits) throw new Error('is damaged: its header holds impossible numbers');
  return {
    shardBits,
    entries: Number(bytes.readBigUInt64LE(16)),
    builtAtMs: Number(bytes.readBigUInt64LE(24)),
    digest: Buffer.from(bytes.subarray(32, 64)),
  };
}

export function writeRow(row: FilterRow): Buffer {
  const bytes = Buffer.alloc(rowBytes);
  bytes.writeBigUInt64LE(BigInt(row.offset), 0);
  bytes.writeInt32LE(row.seed, 8);
  bytes.writeUInt32LE(row.segmentLength, 12);
  bytes.writeUInt32LE(row.segmentCount, 16);
  bytes.writeUInt32LE(row.entries, 20);
  return bytes;
}

/** @throws Error when a row points outside of the file or cannot be */
export function readRows(bytes: Buffer, header: FilterHeader, fileBytes: number): FilterRow[] {
  const rows = Array.from({ length: 2 ** header.shardBits }, (_, index) => readRow(bytes.subarray(index * rowBytes)));
  const isSound = (row: FilterRow): boolean =>
    row.entries === 0 ||
    (isPowerOfTwo(row.segmentLength) &&
      row.segmentLength <= largestSegment &&
      row.segmentCount >= 1 &&
      row.segmentCount <= mostSegments &&
      row.offset >= headerBytes &&
      row.offset + 2 * fingerprintCount(row) <= fileBytes);
  const total = rows.reduce((sum, { entries }) => sum + entries, 0);
  if (!rows.every(isSound) || total !== header.entries) throw new Error('is damaged or cut off');
  return rows;
}

function readRow(bytes: Buffer): FilterRow {
  return {
    offset: Number(bytes.readBigUInt64LE(0)),
    seed: bytes.readInt32LE(8),
    segmentLength: bytes.readUInt32LE(12),
    segmentCount: bytes.readUInt32LE(16),
    entries: bytes.readUInt32LE(20),
  };
}

const isPowerOfTwo = (value: number): boolean => value >= 4 && (value & (value - 1)) === 0;
