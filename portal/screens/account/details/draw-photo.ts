import { photoLimits, plainJpeg, readJpeg } from '#shared/domain/attributes/jpeg.ts';

/** Which part of a picture is taken: how large it is drawn, and where it is cut, all from 0 to 1. */
export interface Cut {
  readonly size: number;
  readonly across: number;
  readonly down: number;
}

/** The whole width or height, from the middle. */
export const wholeCut: Cut = { size: 0, across: 0.5, down: 0.5 };

/** What is opened at all; a photo of a good camera is smaller. */
const fileBytesAtMost = 20 * 1024 * 1024;
const mostEnlarged = 4;

/** Opens a file as a picture, the right way up. Nothing when it is none. */
export const openPicture = async (file: File): Promise<ImageBitmap | undefined> =>
  file.size > fileBytesAtMost
    ? undefined
    : createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);

/**
 * Draws the square anew, small enough for the directory: of the file's own bytes nothing is left, neither place nor time nor
 * whatever else was in it (THREATS W7). @returns base64; nothing when the browser could not
 */
export async function drawPhoto(picture: ImageBitmap, cut: Cut): Promise<string | undefined> {
  const { side, maxBytes } = photoLimits;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: side, height: side });
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  const length = Math.min(picture.width, picture.height) / (1 + cut.size * (mostEnlarged - 1));
  const [left, top] = [(picture.width - length) * cut.across, (picture.height - length) * cut.down];
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, left, top, length, length, 0, 0, side, side);
  for (const quality of [0.85, 0.7, 0.5, 0.3]) {
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', quality);
    });
    const bytes = blob && plainJpeg(new Uint8Array(await blob.arrayBuffer()));
    if (bytes && bytes.length <= maxBytes && readJpeg(bytes)) return base64(bytes);
  }
  return undefined;
}

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
