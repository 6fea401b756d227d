import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BreachedSource } from '#bridge/breached/breached-source.ts';
import { buildBreachedPasswords } from '#bridge/breached/build-breached-passwords.ts';
import { openReloadingList } from '#bridge/breached/reloading-list.ts';

describe('a list of stolen passwords while the bridge runs', () => {
  let folder: string;
  let source: BreachedSource;
  const inUse = (): string => join(folder, 'in-use.filter');

  const build = async (name: string, ...words: string[]): Promise<string> => {
    const [list, target] = [join(folder, `${name}.txt`), join(folder, `${name}.filter`)];
    writeFileSync(list, words.join('\n'));
    await buildBreachedPasswords({ list, target, format: 'plain', now: () => new Date('2026-11-21T12:00:00Z') });
    return target;
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'latchkey-reloading-'));
    renameSync(await build('first', 'winter'), inUse());
    source = await openReloadingList(inUse());
  });
  afterEach(async () => {
    await source.close();
    rmSync(folder, { recursive: true });
  });

  it('is the new one as soon as that is in its place', async () => {
    expect(await source.has('summer')).toBe(false);
    renameSync(await build('second', 'summer', 'autumn'), inUse());
    expect([await source.has('summer'), await source.has('winter')]).toEqual([true, false]);
    expect(source.state()).toMatchObject({ isWorking: true, entries: 2, builtAt: '2026-11-21T12:00:00.000Z' });
  });

  it('may be written over', async () => {
    copyFileSync(await build('second', 'summer', 'autumn'), inUse());
    expect([await source.has('summer'), await source.has('winter')]).toEqual([true, false]);
  });

  it('stays the one before where another file in its place cannot be used, and says so', async () => {
    writeFileSync(join(folder, 'broken'), 'no list at all');
    renameSync(join(folder, 'broken'), inUse());
    expect([await source.has('winter'), await source.has('summer')]).toEqual([true, false]);
    expect(source.state()).toMatchObject({ isWorking: false, problem: expect.stringMatching(/^the new file /) });
    renameSync(await build('second', 'summer'), inUse());
    expect(await source.has('summer')).toBe(true);
    expect(source.state()).toMatchObject({ isWorking: true });
  });

  it('stays open when its file is taken away, and says so', async () => {
    const whole = readFileSync(inUse());
    rmSync(inUse());
    expect(await source.has('winter')).toBe(true);
    expect(source.state()).toMatchObject({ isWorking: false, problem: 'the file is gone (ENOENT)' });
    writeFileSync(inUse(), whole);
    expect(await source.has('winter')).toBe(true);
    expect(source.state()).toMatchObject({ isWorking: true });
  });

  it('tells nothing while somebody writes over it, for it would miss what is on it', async () => {
    const whole = readFileSync(inUse());
    truncateSync(inUse(), whole.length - 1);
    await expect(source.has('winter')).rejects.toThrow('list of stolen passwords: the new file is damaged or cut off');
    await expect(source.has('summer')).rejects.toThrow('damaged');
    writeFileSync(inUse(), whole);
    expect(await source.has('winter')).toBe(true);
  });

  it('is read anew once for many who ask at once', async () => {
    renameSync(await build('second', 'summer'), inUse());
    expect(await Promise.all(Array.from({ length: 20 }, () => source.has('summer')))).toEqual(
      Array.from({ length: 20 }, () => true),
    );
  });
});
