import { logoLimits } from '#shared/domain/branding/logo-limits.ts';
import { withoutExtras } from '#shared/domain/branding/png.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { textOf } from '../../../passkeys/base64url.ts';

/** A picture drawn anew: the id is what the server will call it. */
export interface DrawnLogo {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly png: Uint8Array;
}

/** Why a file cannot be a logo. */
export type LogoProblem = 'too-big' | 'drawing' | 'no-picture' | 'unreadable' | 'too-thin' | 'too-detailed';

/** What is opened at all; a photo of a good camera is smaller. */
const fileBytesAtMost = 15 * 1024 * 1024;
/** Below this a logo that has to be made smaller yet is none any more. */
const lowestHeight = 48;

/**
 * Draws a picture anew, at most as large as a logo may be: of the file's own bytes nothing is left, and whatever else was in it
 * stays behind (THREATS W7). It never leaves the browser.
 */
export async function drawLogo(file: File): Promise<Result<DrawnLogo, LogoProblem>> {
  if (file.size > fileBytesAtMost) return err('too-big');
  const kind = kindOf(new Uint8Array(await file.slice(0, 1024).arrayBuffer()));
  if (kind !== 'picture') return err(kind);
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return err('unreadable');
  const { maxWidth, maxHeight, minSide, maxBytes } = logoLimits;
  try {
    let scale = Math.min(1, maxWidth / picture.width, maxHeight / picture.height);
    for (;;) {
      const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
      if (Math.min(width, height) < minSide) return err('too-thin');
      const png = await drawn(picture, width, height);
      if (!png) return err('unreadable');
      if (png.length <= maxBytes) return ok({ id: await hashOf(png), width, height, png });
      scale *= 0.8;
      if (height * 0.8 < lowestHeight) return err('too-detailed');
    }
  } finally {
    picture.close();
  }
}

/** The picture as an address that a page may show: the policy allows `data:` for pictures. */
export const addressOf = ({ png }: DrawnLogo): string => `data:image/png;base64,${base64(png)}`;

export const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

async function drawn(picture: ImageBitmap, width: number, height: number): Promise<Uint8Array | undefined> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  return blob ? withoutExtras(new Uint8Array(await blob.arrayBuffer())) : undefined;
}

const hashOf = async (bytes: Uint8Array): Promise<string> =>
  textOf(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));

const beginnings = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46],
];

/** By its bytes, for a name says nothing. A drawing of lines (SVG) is a document, with a size only where it is shown. */
function kindOf(bytes: Uint8Array): 'picture' | 'drawing' | 'no-picture' {
  if (beginnings.some((beginning) => beginning.every((byte, index) => bytes[index] === byte))) return 'picture';
  return /<svg[\s>]/i.test(new TextDecoder().decode(bytes)) ? 'drawing' : 'no-picture';
}
