import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';

/** A PNG with nothing in it but its pixels. */
export interface PlainPng {
  readonly width: number;
  readonly height: number;
  /** Bits of one pixel. */
  readonly bitsPerPixel: number;
  /** The pixels, still deflated. */
  readonly deflated: Uint8Array;
}

/**
 * Why bytes are no plain PNG. `not-png`: they do not begin as one. `broken`: they do not go on as one, or end early.
 * `extras`: there is more in it than pixels, or something behind it.
 */
export type PngProblem = 'not-png' | 'broken' | 'extras';

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** With its length and its checksum. */
  readonly whole: Uint8Array;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What pixels need; all else may hold texts, profiles, places and programs (PNG, third edition, section 4.7). */
const needed = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/** Values of one pixel by colour type, and the bit depths that it may have. */
const colourTypes: Readonly<Record<number, readonly [values: number, depths: readonly number[]]>> = {
  0: [1, [1, 2, 4, 8, 16]],
  2: [3, [8, 16]],
  3: [1, [1, 2, 4, 8]],
  4: [2, [8, 16]],
  6: [4, [8, 16]],
};

/**
 * Reads the structure of a PNG, strictly: every byte belongs to a chunk that pixels need, every checksum is right, and nothing
 * stands behind the end. A file that is something else as well, such as a page or an archive, does not pass. Never throws; the
 * pixels themselves are not looked at.
 */
export function readPng(bytes: Uint8Array): Result<PlainPng, PngProblem> {
  const chunks = chunksOf(bytes);
  if (!chunks.ok) return chunks;
  const extra = chunks.value.find(({ type }) => !needed.has(type));
  if (extra) return err(isAncillary(extra.type) ? 'extras' : 'broken');
  const order = chunks.value.map(({ type }) => type).join(' ');
  if (!/^IHDR( PLTE)?( tRNS)?( IDAT)+ IEND$/.test(order)) return err('broken');
  const of = (type: string): Uint8Array | undefined => chunks.value.find((each) => each.type === type)?.data;
  const head = readHead(of('IHDR')!);
  if (!head || of('IEND')!.length > 0) return err('broken');
  const { width, height, colourType, bitDepth, values } = head;
  if (!isPaletteRight(colourType, bitDepth, of('PLTE')) || !isAlphaRight(colourType, of('PLTE'), of('tRNS')))
    return err('broken');
  const deflated = joined(chunks.value.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  return ok({ width, height, bitsPerPixel: values * bitDepth, deflated });
}

/**
 * The same picture without what pixels do not need. Browsers add such things when they draw one.
 * @returns the bytes as they are where they are no whole PNG: `readPng` says why
 */
export function withoutExtras(bytes: Uint8Array): Uint8Array {
  const chunks = chunksOf(bytes);
  if (!chunks.ok) return bytes;
  const kept = chunks.value.filter(({ type }) => needed.has(type) || !isAncillary(type));
  return joined([Uint8Array.from(signature), ...kept.map(({ whole }) => whole)]);
}

function chunksOf(bytes: Uint8Array): Result<Chunk[], PngProblem> {
  if (signature.some((byte, index) => bytes[index] !== byte)) return err('not-png');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let at = signature.length;
  while (at < bytes.length) {
    if (chunks.at(-1)?.type === 'IEND') return err('extras');
    if (at + 12 > bytes.length) return err('broken');
    const end = at + 12 + view.getUint32(at);
    const whole = bytes.subarray(at, end);
    if (end > bytes.length || crc32(whole.subarray(4, -4)) !== view.getUint32(end - 4)) return err('broken');
    const type = String.fromCharCode(...whole.subarray(4, 8));
    if (!/^[A-Za-z]{4}$/.test(type)) return err('broken');
    chunks.push({ type, data: whole.subarray(8, -4), whole });
    at = end;
  }
  return chunks.at(-1)?.type === 'IEND' ? ok(chunks) : err('broken');
}

/** A reader may pass over it: the first letter is a small one. */
const isAncillary = (type: string): boolean => /^[a-z]/.test(type);

function readHead(head: Uint8Array) {
  if (head.length !== 13) return undefined;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [bitDepth, colourType, compression, filter, interlace] = [...head.subarray(8)] as [
    number,
    number,
    number,
    number,
    number,
  ];
  const [values, depths] = colourTypes[colourType] ?? [];
  const isUsual = compression === 0 && filter === 0 && interlace === 0 && width > 0 && height > 0;
  return values !== undefined && depths?.includes(bitDepth) && isUsual
    ? { width, height, colourType, bitDepth, values }
    : undefined;
}

function isPaletteRight(colourType: number, bitDepth: number, palette: Uint8Array | undefined): boolean {
  if (!palette) return colourType !== 3;
  const isSize = palette.length > 0 && palette.length % 3 === 0;
  return isSize && palette.length / 3 <= (colourType === 3 ? 2 ** bitDepth : 256) && [2, 3, 6].includes(colourType);
}

function isAlphaRight(colourType: number, palette: Uint8Array | undefined, alpha: Uint8Array | undefined): boolean {
  if (!alpha) return true;
  if (colourType === 3) return alpha.length > 0 && alpha.length <= (palette?.length ?? 0) / 3;
  return alpha.length === { 0: 2, 2: 6 }[colourType];
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** As PNG computes it (third edition, annex D), without a table: pictures are small. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
