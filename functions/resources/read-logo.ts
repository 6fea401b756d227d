import { inflateSync } from 'node:zlib';
import { logoLimits } from '#shared/domain/branding/logo-limits.ts';
import { readPng } from '#shared/domain/branding/png.ts';
import type { PlainPng } from '#shared/domain/branding/png.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';

const { maxWidth, maxHeight, minSide, maxBytes } = logoLimits;

const plain = 'a PNG with nothing but its pixels: chunks IHDR, PLTE, tRNS, IDAT and IEND, not interlaced';

/** What a logo should be where it is not, as it continues "expected …". */
const expected = {
  'too-large': `at most ${maxBytes} bytes`,
  'not-png': plain,
  broken: plain,
  extras: `${plain}, and nothing behind its end`,
  dimensions: `at most ${maxWidth} × ${maxHeight} pixels, and at least ${minSide} each way`,
} as const;

/**
 * Recognises a logo by its own bytes, whatever it was said to be (THREATS W7): a PNG of the right size with every pixel there
 * and nothing else in it. Never throws.
 * @returns its width and height in pixels, or what it should be
 */
export function readLogo(bytes: Uint8Array): Result<Pick<PlainPng, 'width' | 'height'>, string> {
  if (bytes.length > maxBytes) return err(expected['too-large']);
  const png = readPng(bytes);
  if (!png.ok) return err(expected[png.error]);
  const { width, height } = png.value;
  // Before anything is unpacked: what it unpacks to is bounded by it.
  if (width > maxWidth || height > maxHeight || Math.min(width, height) < minSide) return err(expected.dimensions);
  return hasItsPixels(png.value) ? ok({ width, height }) : err(expected.broken);
}

/** Whether what is deflated is rows of pixels, as many as the head says, and nothing follows them. */
function hasItsPixels({ width, height, bitsPerPixel, deflated }: PlainPng): boolean {
  const bytesPerRow = 1 + Math.ceil((width * bitsPerPixel) / 8);
  try {
    const options = { maxOutputLength: bytesPerRow * height, info: true } as const;
    // With `info` there are the bytes that were read as well, which the types do not say.
    const { buffer, engine } = inflateSync(deflated, options) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    if (buffer.length !== bytesPerRow * height || engine.bytesWritten !== deflated.length) return false;
    return Array.from({ length: height }, (_, row) => buffer[row * bytesPerRow]!).every((filter) => filter <= 4);
  } catch {
    return false;
  }
}
