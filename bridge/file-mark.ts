import { statSync } from 'node:fs';

/**
 * What tells a file from the one that was read before: another file in its place has another inode; one that was written
 * over, another time or size.
 * @throws Error of the file system when there is none
 */
export function markOf(file: string): string {
  const { ino, mtimeMs, size } = statSync(file);
  return `${ino} ${mtimeMs} ${size}`;
}
