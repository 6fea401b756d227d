import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Journal } from '#bridge/journal/journal.ts';
import { JournalInUse, openJournal } from '#bridge/journal/sqlite-journal.ts';

describe('the journal', () => {
  let folder: string;
  let nowMs: number;
  let journal: Journal;
  const open = (): Journal => openJournal(folder, () => new Date(nowMs), 50);
  const reopen = (): void => {
    journal.close();
    journal = open();
  };
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'latchkey-journal-')), 'state');
    nowMs = Date.parse('2026-01-01');
    journal = open();
  });
  afterEach(() => {
    journal.close();
    rmSync(join(folder, '..'), { recursive: true });
  });

  const start = { id: 'a', kind: 'password.reset', account: 'guid', controller: 'ldaps://dc1' } as const;
  const before = { pwdLastSet: '1', lockoutTime: '0' };
  const finish = { id: 'a', kind: 'password.reset', outcome: 'done', result: 'signed' } as const;

  it('remembers over a restart what was started, where, and what was there before', () => {
    journal.start({ ...start, before });
    journal.noteLookBind('a', '17');
    reopen();
    expect(journal.find('a')).toEqual({ ...start, state: 'started', before, lookBindMark: '17' });
    expect(journal.find('b')).toBeUndefined();
  });

  it('moves a start to another controller, but never one that is done', () => {
    journal.start({ ...start, before });
    journal.start({ ...start, controller: 'ldaps://dc2', before });
    expect(journal.find('a')).toMatchObject({ controller: 'ldaps://dc2' });
    journal.finish(finish);
    journal.start({ ...start, controller: 'ldaps://dc3' });
    expect(journal.find('a')).toMatchObject({ state: 'done', controller: 'ldaps://dc2', result: 'signed' });
  });

  it('keeps the first answer', () => {
    journal.finish(finish);
    journal.finish({ ...finish, outcome: 'unknown', result: 'another' });
    expect(journal.find('a')?.result).toBe('signed');
  });

  it('hands out results until the queue has taken them', () => {
    journal.finish(finish);
    nowMs += 1;
    journal.finish({ ...finish, id: 'b', result: 'second' });
    reopen();
    expect(journal.unsent()).toEqual([
      { id: 'a', result: 'signed' },
      { id: 'b', result: 'second' },
    ]);
    journal.markSent('a');
    expect(journal.unsent().map(({ id }) => id)).toEqual(['b']);
  });

  it('counts what was started, not what was refused', () => {
    journal.start(start);
    journal.finish({ ...finish, id: 'refused', outcome: 'outside-scope' });
    expect(journal.startedSince(new Date(nowMs))).toEqual([{ account: 'guid', atMs: nowMs }]);
    expect(journal.startedSince(new Date(nowMs + 1))).toEqual([]);
  });

  it('keeps small values', () => {
    journal.writeValue('cursor', '1');
    journal.writeValue('cursor', '2');
    reopen();
    expect(journal.readValue('cursor')).toBe('2');
  });

  it('forgets after seven days', () => {
    journal.finish(finish);
    nowMs += 7 * 86_400_000;
    journal.prune();
    expect(journal.find('a')).toBeDefined();
    nowMs += 1;
    journal.prune();
    expect(journal.find('a')).toBeUndefined();
  });

  it('has one writer, and a file for nobody else', () => {
    expect(() => open()).toThrow(JournalInUse);
    expect(statSync(join(folder, 'journal.db')).mode & 0o777).toBe(0o600);
  });
});
