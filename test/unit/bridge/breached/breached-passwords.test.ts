import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBreachedPasswords } from '../../../../bridge/breached/breached-passwords.ts';
import type { BreachedPasswords } from '../../../../bridge/breached/breached-passwords.ts';
import { buildBreachedPasswords, shardBitsFor } from '../../../../bridge/breached/build-breached-passwords.ts';
import type { ListFormat } from '../../../../bridge/breached/read-password-list.ts';
import { readPasswordList } from '../../../../bridge/breached/read-password-list.ts';

const now = () => new Date('2026-11-21T12:00:00Z');
const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex').toUpperCase();
const words = Array.from({ length: 5_000 }, (_, index) => `stolen-${index}-Wörter`);

describe('a list of stolen passwords', () => {
  let folder: string;
  let opened: BreachedPasswords[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'latchkey-breached-'));
    opened = [];
  });
  afterEach(async () => {
    await Promise.all(opened.map((list) => list.close()));
    rmSync(folder, { recursive: true });
  });

  const target = () => join(folder, 'stolen.filter');
  const build = async (text: string, format: ListFormat) => {
    const list = join(folder, 'list.txt');
    writeFileSync(list, text);
    return buildBreachedPasswords({ list, target: target(), format, now });
  };
  const openBuilt = async () => {
    const list = await openBreachedPasswords(target());
    opened.push(list);
    return list;
  };

  it.each([
    ['sha1', words.map((word, index) => `${sha1(word)}:${index}`).join('\r\n')],
    ['plain', `${words.join('\n')}\n\n`],
  ] as const)('knows each password of a list of the format %s, and hardly any other', async (format, text) => {
    await expect(build(text, format)).resolves.toMatchObject({ entries: words.length });
    const list = await openBuilt();
    for (const word of words) expect(await list.has(word)).toBe(true);
    const others = await Promise.all(words.map((word) => list.has(`${word}!`)));
    expect(others.filter(Boolean).length).toBeLessThan(3);
    expect(list.builtAt).toEqual(now());
    await expect(list.verify()).resolves.toBeUndefined();
  });

  it('counts a password that is listed twice once', async () => {
    await expect(build('winter\nwinter\nsummer\n', 'plain')).resolves.toMatchObject({ entries: 2 });
  });

  it('is not made of nothing', async () => {
    await expect(build('\n\n', 'plain')).rejects.toThrow('the list holds no password');
    expect(readdirSync(folder)).toEqual(['list.txt']);
  });

  it('is one file for each beginning once it is long, and one altogether while it is short', () => {
    expect([0, 1, 200_000, 200_001, 900_000_000].map(shardBitsFor)).toEqual([0, 0, 0, 1, 12]);
  });

  it('names the line that is no digest, and leaves what was there before', async () => {
    await build('winter\n', 'plain');
    const before = readFileSync(target());
    await expect(build(`${sha1('a')}\nwinter\n`, 'sha1')).rejects.toThrow(/^line 2 is no SHA-1 digest/);
    expect(readFileSync(target())).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['list.txt', 'stolen.filter']);
  });

  it('is refused when it is cut off, and when it is something else', async () => {
    await build(words.join('\n'), 'plain');
    const whole = readFileSync(target());
    writeFileSync(target(), whole.subarray(0, whole.length - 2));
    await expect(openBuilt()).rejects.toThrow(/cut off/);
    writeFileSync(target(), 'winter\nsummer\n'.repeat(20));
    await expect(openBuilt()).rejects.toThrow(/is not a list/);
    whole.writeUInt16LE(2, 8);
    writeFileSync(target(), whole);
    await expect(openBuilt()).rejects.toThrow(/version 2/);
  });

  it('finds a bit that fell over, where all of it is read', async () => {
    await build(words.join('\n'), 'plain');
    const bytes = readFileSync(target());
    bytes[bytes.length - 1]! ^= 4;
    writeFileSync(target(), bytes);
    await expect((await openBuilt()).verify()).rejects.toThrow(/check sum/);
  });

  it('never takes much memory, nor breaks, whatever a header says', async () => {
    await build(words.slice(0, 50).join('\n'), 'plain');
    const sound = readFileSync(target());
    await fc.assert(
      fc.asyncProperty(fc.nat(87), fc.uint8Array({ minLength: 1, maxLength: 8 }), async (at, noise) => {
        const bytes = Buffer.from(sound);
        bytes.set(noise.subarray(0, Math.min(noise.length, bytes.length - at)), at);
        writeFileSync(target(), bytes);
        const list = await openBreachedPasswords(target()).catch((error: Error) => error);
        if (list instanceof Error) return expect(list.message).toMatch(/^(is not a list|has version|is damaged)/);
        try {
          expect(typeof (await list.has('winter'))).toBe('boolean');
        } finally {
          await list.close();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('reads lines as they are, however they are cut into pieces', async () => {
    const text = `${words.slice(0, 20).join('\r\n')}\nlast`;
    const collect = async (pieces: Buffer[]) => {
      const digests: string[] = [];
      for await (const digest of readPasswordList(asStream(pieces), 'plain')) digests.push(digest.toString('hex'));
      return digests;
    };
    const expected = [...words.slice(0, 20), 'last'].map((word) => sha1(word).toLowerCase());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 60 }), async (lengths) => {
        expect(await collect(cut(Buffer.from(text), lengths))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('refuses a line without end before it fills the memory', async () => {
    let pieces = 0;
    const endless = (function* () {
      for (;;) {
        pieces += 1;
        yield Buffer.alloc(1_000, 'a');
      }
    })();
    await expect(readPasswordList(asStream(endless), 'plain').next()).rejects.toThrow(/line 1 is longer/);
    expect(pieces).toBeLessThan(10);
  });
});

async function* asStream(pieces: Iterable<Buffer>): AsyncGenerator<Buffer> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

function cut(bytes: Buffer, lengths: readonly number[]): Buffer[] {
  const pieces: Buffer[] = [];
  let start = 0;
  for (const length of lengths) {
    pieces.push(bytes.subarray(start, start + length));
    start += length;
  }
  return [...pieces, bytes.subarray(Math.min(start, bytes.length))];
}
