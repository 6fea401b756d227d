import type { Locator } from 'playwright-core';
import decodeQR from 'qr/decode.js';

/** Reads a QR code from the pixels on the screen, as the camera of a phone does. */
export async function scan(picture: Locator): Promise<string> {
  const png = await picture.screenshot();
  const { width, height, data } = await picture.page().evaluate(pixelsOf, png.toString('base64'));
  return decodeQR({ width, height, data: Uint8ClampedArray.from(Buffer.from(data, 'base64')) });
}

/** Runs in the page. */
async function pixelsOf(base64: string): Promise<{ width: number; height: number; data: string }> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  canvas.drawImage(image, 0, 0);
  const { width, height, data } = canvas.getImageData(0, 0, image.width, image.height);
  let binary = '';
  for (const byte of data) binary += String.fromCharCode(byte);
  return { width, height, data: btoa(binary) };
}
