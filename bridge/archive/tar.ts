import { constants, gzipSync } from 'node:zlib';

/** One file of an archive. */
export interface ArchiveFile {
  /** With `/`, relative, at most 255 bytes with a part before a slash of at most 155. */
  readonly path: string;
  readonly content: Uint8Array;
  /** Permissions, such as 0o755. 0o644 when left out. */
  readonly mode?: number;
}

const block = 512;

/**
 * A gzipped tar (POSIX.1-1988 ustar) that depends on nothing but its files: sorted, owned by root, all of one time. The
 * same files make the same bytes.
 * @param modifiedAt the time that every file gets; whole seconds count
 */
export function tarGzip(files: readonly ArchiveFile[], modifiedAt: Date): Buffer {
  const seconds = Math.floor(modifiedAt.getTime() / 1000);
  const parts = files.toSorted((a, b) => (a.path < b.path ? -1 : 1)).flatMap((file) => entry(file, seconds));
  const tar = Buffer.concat([...parts, Buffer.alloc(2 * block)]);
  const packed = gzipSync(tar, { level: constants.Z_BEST_COMPRESSION });
  // The header's byte for the operating system (RFC 1952 2.3.1) is the only thing that differs: 255 is "unknown".
  packed[9] = 255;
  return packed;
}

function entry({ path, content, mode = 0o644 }: ArchiveFile, seconds: number): Buffer[] {
  const header = Buffer.alloc(block);
  const [prefix, name] = split(path);
  const octal = (value: number, at: number, length: number): void =>
    void header.write(value.toString(8).padStart(length - 1, '0'), at, 'ascii');
  header.write(name, 0);
  octal(mode, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(content.length, 124, 12);
  octal(seconds, 136, 12);
  header.write('        ', 148, 'ascii');
  header.write('0', 156, 'ascii');
  header.write('ustar\u000000', 257, 'ascii');
  header.write('root', 265, 'ascii');
  header.write('root', 297, 'ascii');
  header.write(prefix, 345);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148, 'ascii');
  return [header, Buffer.from(content), Buffer.alloc((block - (content.length % block)) % block)];
}

function split(path: string): [prefix: string, name: string] {
  if (Buffer.byteLength(path) <= 100) return ['', path];
  const at = path.lastIndexOf('/', 155);
  const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
  if (at < 1 || Buffer.byteLength(prefix) > 155 || Buffer.byteLength(name) > 100)
    throw new Error(`${path} is too long for a tar archive`);
  return [prefix, name];
}
