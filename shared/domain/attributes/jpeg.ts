import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';

/** What a photo may be: of the size at which mail programs show it, and well below the directory's 100 KiB. */
export const photoLimits = { side: 240, maxSide: 648, maxBytes: 30_720 } as const;

/** What a JPEG says about itself. */
export interface JpegSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Takes a JPEG apart, marker by marker (ITU-T T.81, B.1), without looking at the picture. Only what a browser makes when it
 * draws one anew: the JFIF head, tables, one baseline or progressive frame in one or three components, its scans, and nothing
 * after the end. No EXIF with a place in it, no comment, no profile, no second picture behind the first.
 * @returns nothing when it is anything else
 */
export function readJpeg(bytes: Uint8Array): JpegSize | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) return undefined;
  let size: JpegSize | undefined;
  let scans = 0;
  for (let at = 2; ;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1];
    if (marker === endOfImage) return at + 2 === bytes.length && scans > 0 ? size : undefined;
    const length = (bytes[at + 2]! << 8) | bytes[at + 3]!;
    const next = at + 2 + length;
    if (marker === undefined || !(length >= 2) || next > bytes.length) return undefined;
    if (marker === jfif && !isJfif(bytes, at + 4, length)) return undefined;
    if (frames.includes(marker)) {
      if (size) return undefined;
      size = sizeOf(bytes, at + 4, length);
      if (!size) return undefined;
    } else if (marker !== jfif && marker !== startOfScan && !tables.includes(marker)) return undefined;
    at = next;
    if (marker !== startOfScan) continue;
    if (!size) return undefined;
    scans++;
    at = afterScan(bytes, at);
  }
}

const [startOfImage, endOfImage, startOfScan, jfif] = [0xd8, 0xd9, 0xda, 0xe0];
/** Quantisation and Huffman tables, restart interval. */
const tables: readonly number[] = [0xdb, 0xc4, 0xdd];
/** Baseline, extended sequential, progressive. */
const frames: readonly number[] = [0xc0, 0xc1, 0xc2];

const isJfif = (bytes: Uint8Array, at: number, length: number): boolean =>
  // Fourteen bytes and its own length: no thumbnail.
  length === 16 && [0x4a, 0x46, 0x49, 0x46, 0].every((byte, index) => bytes[at + index] === byte);

function sizeOf(bytes: Uint8Array, at: number, length: number): JpegSize | undefined {
  const components = bytes[at + 5]!;
  if (bytes[at] !== 8 || (components !== 1 && components !== 3) || length !== 8 + 3 * components) return undefined;
  const [height, width] = [(bytes[at + 1]! << 8) | bytes[at + 2]!, (bytes[at + 3]! << 8) | bytes[at + 4]!];
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** Where the compressed data of a scan end: at the next marker that is neither a stuffed byte nor a restart. */
function afterScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const next = bytes[at + 1];
    if (bytes[at] === 0xff && next !== 0 && !(next !== undefined && next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/**
 * The same picture without what {@link readJpeg} does not take: browsers differ in what they write beside it.
 * @returns the bytes as they are from where on they cannot be read
 */
export function plainJpeg(bytes: Uint8Array): Uint8Array {
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (bytes[at] === 0xff && bytes[at + 1] !== startOfScan && at + 4 <= bytes.length) {
    const next = at + 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!);
    const isExtra = (bytes[at + 1]! > jfif && bytes[at + 1]! <= 0xef) || bytes[at + 1] === 0xfe;
    if (!isExtra) kept.push(bytes.subarray(at, next));
    at = next;
  }
  kept.push(bytes.subarray(at));
  const whole = new Uint8Array(kept.reduce((sum, part) => sum + part.length, 0));
  kept.reduce((offset, part) => (whole.set(part, offset), offset + part.length), 0);
  return whole;
}

/** A photo as base64: a JPEG as {@link readJpeg} takes it, square or nearly, neither big nor heavy. */
export function checkPhoto(base64: string): Result<string, 'not-a-photo' | 'too-long'> {
  if (base64.length > Math.ceil(photoLimits.maxBytes / 3) * 4) return err('too-long');
  const bytes = bytesOf(base64);
  const size = bytes && readJpeg(bytes);
  return size && Math.max(size.width, size.height) <= photoLimits.maxSide ? ok(base64) : err('not-a-photo');
}

function bytesOf(base64: string): Uint8Array | undefined {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(base64)) return undefined;
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
