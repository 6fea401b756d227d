import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { fingerprintCount, placesOf } from './binary-fuse.ts';
import { headerBytes, readHeader, readRows, rowBytes } from './filter-format.ts';
import type { FilterHeader, FilterRow } from './filter-format.ts';
import { digestOf, shardOf, wordsOf } from './password-digest.ts';

/** Passwords that are known to attackers, as a file of filters on this machine. Nobody is asked about a password. */
export interface BreachedPasswords {
  readonly entries: number;
  readonly builtAt: Date;
  /** @returns true for each password of the list, and for one in 65,536 of all others. @throws Error when the disk fails */
  has(password: string): Promise<boolean>;
  /** Reads the whole file. @throws Error when it is not what was built */
  verify(onBytes?: (done: number, of: number) => void): Promise<void>;
  close(): Promise<void>;
}

const chunkBytes = 1 << 20;

/**
 * Opens a file that `bridge breached build` made. Only its table is read, at most 100 KB; a look-up reads three times two
 * bytes.
 * @throws Error when it cannot be read, is damaged or of another version; the message goes on after the file's name
 */
export async function openBreachedPasswords(path: string): Promise<BreachedPasswords> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const header = readHeader(await readAt(file, 0, Math.min(size, headerBytes)));
    const tableBytes = rowBytes * 2 ** header.shardBits;
    if (size < headerBytes + tableBytes) throw new Error('is damaged or cut off');
    const rows = readRows(await readAt(file, headerBytes, tableBytes), header, size);
    if (size !== endOf(rows, headerBytes + tableBytes)) throw new Error('is damaged or cut off');
    return {
      entries: header.entries,
      builtAt: new Date(header.builtAtMs),
      has: (password) => has(file, rows, { password, shardBits: header.shardBits }),
      verify: (onBytes) => verify(file, header, { size, onBytes }),
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function has(
  file: FileHandle,
  rows: readonly FilterRow[],
  { password, shardBits }: { password: string; shardBits: number },
): Promise<boolean> {
  const digest = digestOf(password);
  const row = rows[shardOf(digest, shardBits)]!;
  if (row.entries === 0) return false;
  const [first, second, third, fingerprint] = placesOf(...wordsOf(digest), row);
  const found = await Promise.all([first, second, third].map((place) => readAt(file, row.offset + 2 * place, 2)));
  return found.reduce((mixed, bytes) => mixed ^ bytes.readUInt16LE(0), 0) === fingerprint;
}

async function verify(
  file: FileHandle,
  { digest }: FilterHeader,
  { size, onBytes }: { size: number; onBytes: ((done: number, of: number) => void) | undefined },
): Promise<void> {
  const hash = createHash('sha256');
  for (let at = headerBytes; at < size; at += chunkBytes) {
    hash.update(await readAt(file, at, Math.min(chunkBytes, size - at)));
    onBytes?.(Math.min(size, at + chunkBytes), size);
  }
  if (!hash.digest().equals(digest)) throw new Error('is damaged: its check sum does not fit');
}

/** @throws Error when the file ends before */
async function readAt(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  for (let got = 0; got < length;) {
    const { bytesRead } = await file.read(bytes, got, length - got, offset + got);
    if (bytesRead === 0) throw new Error('is damaged or cut off');
    got += bytesRead;
  }
  return bytes;
}

const endOf = (rows: readonly FilterRow[], tableEnd: number): number =>
  rows.reduce((end, row) => Math.max(end, row.entries === 0 ? 0 : row.offset + 2 * fingerprintCount(row)), tableEnd);
