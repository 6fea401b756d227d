import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { checkPhoto, photoLimits, readJpeg } from '#shared/domain/attributes/jpeg.ts';
import { segment, tinyJpeg } from '#test/support/tiny-jpeg.ts';

const base64 = (bytes: Buffer): string => bytes.toString('base64');

describe('a photo', () => {
  it('is taken apart as far as its size', () => {
    expect(readJpeg(tinyJpeg({ width: 240, height: 200 }))).toEqual({ width: 240, height: 200 });
    expect(checkPhoto(base64(tinyJpeg())).ok).toBe(true);
  });

  it.each<[string, Buffer]>([
    ['EXIF, which may say where it was taken', tinyJpeg({ extra: [segment(0xe1, Buffer.from('Exif\0\0<script>'))] })],
    ['a comment', tinyJpeg({ extra: [segment(0xfe, Buffer.from('<img src=x onerror=alert(1)>'))] })],
    ['a colour profile', tinyJpeg({ extra: [segment(0xe2, Buffer.from('ICC_PROFILE\0'))] })],
    ['something behind its end', tinyJpeg({ tail: Buffer.from('<html>') })],
    ['a second picture behind the first', tinyJpeg({ tail: tinyJpeg() })],
    ['a side that is too long', tinyJpeg({ width: photoLimits.maxSide + 1 })],
    ['no width', tinyJpeg({ width: 0 })],
    ['no end', tinyJpeg().subarray(0, -2)],
    ['no picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    ['a GIF', Buffer.from('GIF89a')],
    ['HTML', Buffer.from('<!doctype html>')],
    ['nothing', Buffer.alloc(0)],
  ])('with %s is refused', (_, bytes) => {
    expect(checkPhoto(base64(bytes)).ok).toBe(false);
  });

  it('must be base64 and not too heavy', () => {
    expect(checkPhoto(`${base64(tinyJpeg())} `).ok).toBe(false);
    expect(checkPhoto('A'.repeat(photoLimits.maxBytes * 2))).toEqual({ ok: false, error: 'too-long' });
  });

  it('no bytes make the reader fail or run on', () => {
    const head = fc.constantFrom(Buffer.alloc(0), Buffer.from([0xff, 0xd8]), tinyJpeg().subarray(0, 120));
    fc.assert(
      fc.property(head, fc.uint8Array({ maxLength: 400 }), (start, rest) => {
        const size = readJpeg(Buffer.concat([start, rest]));
        if (size) expect(Math.min(size.width, size.height)).toBeGreaterThan(0);
      }),
    );
  });
});
