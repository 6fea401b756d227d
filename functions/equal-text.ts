import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares two texts in constant time, whatever their lengths. */
export function equalText(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
