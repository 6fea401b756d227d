import { existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { clearDataFolder, DataFolder } from '#local/data-folder.ts';

const fresh = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'latchkey-data-')), 'data');

describe('the data folder', () => {
  it('keeps generated secrets, readable by the owner only', () => {
    const folder = fresh();
    const secret = new DataFolder(folder).secret('door');
    expect(new DataFolder(folder).secret('door')).toBe(secret);
    expect(statSync(path.join(folder, 'secrets.json')).mode & 0o077).toBe(0);
  });

  it('refuses a folder with somebody else’s files', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'latchkey-foreign-'));
    writeFileSync(path.join(folder, 'thesis.txt'), '');
    expect(() => new DataFolder(folder)).toThrow(/not empty and not of Latchkey/);
  });

  it('refuses a folder that another process works with', () => {
    const folder = fresh();
    new DataFolder(folder);
    writeFileSync(path.join(folder, 'pid'), String(process.ppid));
    expect(() => new DataFolder(folder)).toThrow(/already runs/);
    expect(() => clearDataFolder(folder)).toThrow(/still runs/);
  });

  it('takes over a folder whose process is gone', () => {
    const folder = fresh();
    new DataFolder(folder);
    // Above the largest process id that Linux gives.
    writeFileSync(path.join(folder, 'pid'), '4194305');
    expect(() => new DataFolder(folder)).not.toThrow();
  });

  it('clears only what is ours', () => {
    const foreign = mkdtempSync(path.join(tmpdir(), 'latchkey-foreign-'));
    expect(() => clearDataFolder(foreign)).toThrow(/nothing was removed/);
    expect(existsSync(foreign)).toBe(true);
    const folder = fresh();
    new DataFolder(folder).release();
    expect(clearDataFolder(folder)).toBe(true);
    expect(existsSync(folder)).toBe(false);
    expect(clearDataFolder(folder)).toBe(false);
  });
});
