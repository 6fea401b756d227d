import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tarGzip } from '#bridge/archive/tar.ts';

const at = new Date('2026-01-01T00:00:00Z');
const file = (path: string, text: string, mode?: number) => ({
  path,
  content: Buffer.from(text),
  ...(mode !== undefined && { mode }),
});

describe('the tar archive', () => {
  it('is what tar takes apart, with modes, whatever the size', () => {
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-tar-'));
    try {
      const long = `${'deep/'.repeat(24)}end.txt`;
      const files = [file('a/run.sh', 'x'.repeat(512), 0o755), file('a/empty', ''), file(long, 'y'.repeat(513))];
      writeFileSync(join(folder, 'it.tar.gz'), tarGzip(files, at));
      execFileSync('tar', ['-xzf', 'it.tar.gz'], { cwd: folder });
      for (const { path, content } of files) expect(readFileSync(join(folder, path))).toEqual(content);
      expect(statSync(join(folder, 'a/run.sh')).mode & 0o777).toBe(0o755);
      expect(statSync(join(folder, 'a/run.sh')).mtime).toEqual(at);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is the same bytes for the same files in any order', () => {
    const [a, b] = [file('a', '1'), file('b', '2')];
    expect(tarGzip([a, b], at)).toEqual(tarGzip([b, a], at));
  });

  it('refuses a name that it cannot hold rather than to cut it', () => {
    expect(() => tarGzip([file('n'.repeat(101), '')], at)).toThrow('too long');
  });
});
