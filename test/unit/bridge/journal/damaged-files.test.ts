import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ConfigError } from '#bridge/config/config-error.ts';
import { openJournal } from '#bridge/journal/sqlite-journal.ts';
import { openRoster } from '#bridge/journal/sqlite-roster.ts';
import { cloudMemory } from '#bridge/report/cloud-memory.ts';
import { standingScope } from '#bridge/report/sync-scope.ts';

const id = 'abcdefghijklmnopqrstuv';
const now = (): Date => new Date('2026-11-22T08:00:00Z');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'latchkey-damaged-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes over every place where some bytes stand, or the first only. */
function overwrite(name: string, found: Buffer, by: Buffer, where: 'first' | 'last'): void {
  const bytes = readFileSync(join(folder, name));
  by.copy(bytes, where === 'first' ? bytes.indexOf(found) : bytes.lastIndexOf(found));
  writeFileSync(join(folder, name), bytes);
}

describe('a journal that is damaged', () => {
  beforeEach(() => {
    const journal = openJournal(folder, now);
    for (const each of [id, `${id.slice(1)}x`])
      journal.finish({ id: each, kind: 'password.reset', outcome: 'done', result: 'signed' });
    journal.close();
  });

  it.each([
    ['is no database', () => overwrite('journal.db', Buffer.from('SQLite'), Buffer.from('sqLITE'), 'first')],
    // The job would be found no more, and be done once more.
    ['has another id in its index', () => overwrite('journal.db', Buffer.from(id), Buffer.from('zz'), 'first')],
    ['has another id in its table', () => overwrite('journal.db', Buffer.from(id), Buffer.from('zz'), 'last')],
    [
      'is cut off',
      () => writeFileSync(join(folder, 'journal.db'), readFileSync(join(folder, 'journal.db')).subarray(0, 9000)),
    ],
  ])('keeps the bridge from starting and says what to do: it %s', (_, spoil) => {
    spoil();
    expect(() => openJournal(folder, now)).toThrow(ConfigError);
    expect(() => openJournal(folder, now)).toThrow(
      /journal\.db: stateDirectory: is damaged[^]*Move .* wait two minutes/,
    );
  });
});

describe('a list of people that is damaged', () => {
  it('is made anew where its inside is not in order', () => {
    const roster = openRoster(folder);
    roster.note(
      Array.from({ length: 2000 }, (_, n) => ({
        objectGuid: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
        digest: 'AAAA',
      })),
      1,
    );
    roster.close();
    const bytes = readFileSync(join(folder, 'people.db'));
    writeFileSync(join(folder, 'people.db'), bytes.fill(0x41, 4096 * 4, 4096 * 5));
    const problems: unknown[] = [];
    const anew = openRoster(folder, (error) => problems.push(error));
    expect([problems.length, anew.count()]).toEqual([1, 0]);
    anew.close();
  });

  it('is no reason not to serve people: what the cloud said is known all the same, and a spoilt scope is none', () => {
    const full = {
      readValue: () => '{"revision":',
      writeValue: () => {
        throw new Error('database or disk is full');
      },
    };
    const memory = cloudMemory(full);
    memory.note(['sync-orders']);
    expect([memory.understands('sync-orders'), memory.isStranger()]).toEqual([true, false]);
    expect(standingScope(full)).toEqual({ revision: 0, scope: {} });
  });
});
