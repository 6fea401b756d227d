import { crc32, deflateSync } from 'node:zlib';

/** One chunk of a PNG, with its length and its checksum. */
export function chunk(type: string, data: Uint8Array = new Uint8Array()): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

export const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The head of a picture: width, height, bit depth, colour type, interlaced or not. */
export function head(width: number, height: number, [depth, colourType, interlace = 0] = [8, 6]): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([depth!, colourType!, 0, 0, interlace], 8);
  return chunk('IHDR', data);
}

/** Rows of pixels, deflated: red, unless others are given. */
export function pixels(width: number, height: number, pixel: readonly number[] = [200, 30, 40, 255]): Buffer {
  const row = Buffer.from([0, ...Array.from({ length: width }, () => pixel).flat()]);
  return deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
}

/** A picture of one colour, as a browser draws it: true colour with transparency. */
export const png = (width: number, height: number, pixel?: readonly number[]): Buffer =>
  Buffer.concat([signature, head(width, height), chunk('IDAT', pixels(width, height, pixel)), chunk('IEND')]);

/** The same with other chunks between its head and its pixels. */
export const pngWith = (...extra: readonly Buffer[]): Buffer =>
  Buffer.concat([signature, head(32, 32), ...extra, chunk('IDAT', pixels(32, 32)), chunk('IEND')]);
