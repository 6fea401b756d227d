import { randomBytes } from 'node:crypto';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readLogo } from '#functions/resources/read-logo.ts';
import { readPng, withoutExtras } from '#shared/domain/branding/png.ts';
import { chunk, head, pixels, png, pngWith, signature } from '#test/support/png.ts';

const whole = (...chunks: readonly Buffer[]): Buffer => Buffer.concat([signature, ...chunks]);
const end = chunk('IEND');
const idat = chunk('IDAT', pixels(32, 32));
const page = '<!doctype html><script>alert(1)</script>';

describe('a logo', () => {
  it.each([
    ['the smallest', png(16, 16), { width: 16, height: 16 }],
    ['the largest', png(512, 256), { width: 512, height: 256 }],
    [
      'of a palette, two bits a pixel, with transparency',
      whole(
        ...[head(30, 20, [2, 3]), chunk('PLTE', Buffer.alloc(12)), chunk('tRNS', Buffer.alloc(4))],
        ...[chunk('IDAT', deflateSync(Buffer.alloc(20 * 9))), end],
      ),
      { width: 30, height: 20 },
    ],
    [
      'in pieces',
      whole(
        head(32, 32),
        ...[pixels(32, 32).subarray(0, 20), pixels(32, 32).subarray(20)].map((each) => chunk('IDAT', each)),
        end,
      ),
      { width: 32, height: 32 },
    ],
  ])('%s is recognised', (_, bytes, size) => {
    expect(readLogo(bytes)).toEqual({ ok: true, value: size });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from(page)],
    ['a drawing with a script in it', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a photo', Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from('JFIF')])],
    ['a moving picture', Buffer.from('GIF89a/*')],
    ['another kind of picture', Buffer.from('RIFF\u0010\0\0\0WEBPVP8 ')],
    ['a page that begins as a picture', Buffer.concat([signature, Buffer.from(page)])],
    ['a picture with a page behind it', Buffer.concat([png(32, 32), Buffer.from(page)])],
    ['a picture with an archive behind it', Buffer.concat([png(32, 32), Buffer.from('PK\u0003\u0004')])],
    ['a page before a picture', Buffer.concat([Buffer.from(page), png(32, 32)])],
    ['a page in a text of it', pngWith(chunk('tEXt', Buffer.from(`Comment\0${page}`)))],
    ['a profile', pngWith(chunk('iCCP', Buffer.from('sRGB\0\0')))],
    ['where it was taken', pngWith(chunk('eXIf', Buffer.from('MM')))],
    ['one that moves', pngWith(chunk('acTL', Buffer.alloc(8)))],
    ['a chunk that nobody knows and everybody has to', pngWith(chunk('EVIL', Buffer.from(page)))],
    ['a chunk whose name is none', pngWith(chunk('<b>x', Buffer.alloc(0)))],
    ['a wrong checksum', Buffer.from(png(32, 32)).fill(0, 29, 33)],
    ['no pixels', whole(head(32, 32), end)],
    ['no end', whole(head(32, 32), idat)],
    ['two heads', pngWith(head(32, 32))],
    ['a head that is cut', whole(chunk('IHDR', Buffer.alloc(12)), idat, end)],
    ['too few pixels', whole(head(32, 33), idat, end)],
    ['too many pixels', whole(head(32, 31), idat, end)],
    [
      'pixels and something behind them',
      whole(head(32, 32), chunk('IDAT', Buffer.concat([pixels(32, 32), Buffer.from(page)])), end),
    ],
    ['pixels deflated another way', whole(head(32, 32), chunk('IDAT', deflateRawSync(Buffer.alloc(32 * 129))), end)],
    [
      'rows with a filter that there is not',
      whole(head(32, 32), chunk('IDAT', deflateSync(Buffer.alloc(32 * 129, 5))), end),
    ],
    ['a depth that there is not', whole(head(32, 32, [3, 6]), idat, end)],
    ['interlaced', whole(head(32, 32, [8, 6, 1]), idat, end)],
    ['a palette colour without a palette', whole(head(32, 32, [8, 3]), idat, end)],
    ['one pixel too wide', png(513, 32)],
    ['one pixel too high', png(32, 257)],
    ['too low', png(512, 15)],
    ['no width', whole(head(0, 32), idat, end)],
    ['as wide as a number can be', whole(head(0xffffffff, 0xffffffff), idat, end)],
    ['too many bytes', whole(head(256, 256), chunk('IDAT', deflateSync(randomBytes(256 * 1025))), end)],
  ])('is none: %s', (_, bytes) => {
    const read = readLogo(bytes);
    expect(read).toEqual({ ok: false, error: expect.any(String) });
  });

  it('W9: that unpacks to gigabytes is not unpacked', () => {
    const bomb = deflateSync(Buffer.alloc(30_000_000));
    expect(bomb.length).toBeLessThan(40 * 1024);
    expect(readLogo(whole(head(32, 32), chunk('IDAT', bomb), end)).ok).toBe(false);
  });

  it('that is cut anywhere, or has any byte changed, is none', () => {
    const good = png(32, 16);
    for (let at = 0; at < good.length; at++) {
      expect(readLogo(good.subarray(0, at)).ok).toBe(false);
      const changed = Buffer.from(good);
      changed[at]! ^= 0x20;
      expect(readLogo(changed).ok).toBe(false);
    }
  });

  it('is read without ever throwing, whatever it is', () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    const name = fc.constantFrom('IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'tEXt', 'zTXt');
    const parts = fc.array(fc.tuple(name, bytes), { maxLength: 6 });
    fc.assert(
      fc.property(parts, bytes, (chunks, rest) => {
        const made = whole(...chunks.map(([type, data]) => chunk(type, data)), Buffer.from(rest));
        expect([typeof readLogo(made).ok, typeof readLogo(rest).ok]).toEqual(['boolean', 'boolean']);
      }),
    );
  });
});

describe('a browser’s picture', () => {
  it('is the same without what a browser adds', () => {
    const drawn = pngWith(chunk('sRGB', Buffer.from([0])), chunk('eXIf', Buffer.from('MM')));
    expect(readPng(drawn)).toEqual({ ok: false, error: 'extras' });
    expect(Buffer.from(withoutExtras(drawn))).toEqual(png(32, 32));
    expect(readLogo(withoutExtras(drawn)).ok).toBe(true);
  });

  it('is not made one by taking something away', () => {
    for (const other of [Buffer.from(page), Buffer.concat([png(32, 32), Buffer.from(page)]), pngWith(chunk('EVIL'))])
      expect(readLogo(withoutExtras(other)).ok).toBe(false);
  });
});
