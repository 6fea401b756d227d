import { chmodSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Roster, RosterEntry } from './roster.ts';

const schema = `
  CREATE TABLE IF NOT EXISTS people (
    guid BLOB PRIMARY KEY,
    digest BLOB NOT NULL,
    generation INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS people_generation ON people (generation);
  CREATE TABLE IF NOT EXISTS settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`;

/**
 * Opens the roster in a state directory, and makes it when there is none. The journal beside it keeps a second process out.
 * One that cannot be read is put aside: a new one is a full pass, and no reason not to serve people.
 */
export function openRoster(directory: string, onBroken: (error: unknown) => void = () => undefined): Roster {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const file = join(directory, 'people.db');
  try {
    return rosterIn(openDatabase(file));
  } catch (error) {
    onBroken(error);
    for (const each of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(each)) renameSync(each, `${each}.broken`);
    return rosterIn(openDatabase(file));
  }
}

/** A roster that lasts as long as the process; for tests and measurements. */
export const memoryRoster = (): Roster => rosterIn(openDatabase(':memory:'));

function openDatabase(file: string): DatabaseSync {
  // Not imported: an older Node would fail on that before anybody could say which one is needed.
  const sqlite = process.getBuiltinModule('node:sqlite');
  const db = new sqlite.DatabaseSync(file);
  // A power cut may take the last pages away: they are read again. Nothing here must be there before something is sent.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -2000;');
  db.exec(schema);
  const { quick_check: found } = db.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
  if (found !== 'ok') {
    db.close();
    throw new Error(found);
  }
  if (file !== ':memory:') chmodSync(file, 0o600);
  return db;
}

const prepare = (db: DatabaseSync) => ({
  find: db.prepare('SELECT digest FROM people WHERE guid = ?'),
  note: db.prepare(`INSERT INTO people (guid, digest, generation) VALUES (?, ?, ?)
    ON CONFLICT (guid) DO UPDATE SET digest = excluded.digest, generation = max(generation, excluded.generation)`),
  unseen: db.prepare('SELECT guid FROM people WHERE generation < ? AND guid > ? ORDER BY guid LIMIT ?'),
  countUnseen: db.prepare('SELECT count(*) AS n FROM people WHERE generation < ?'),
  forget: db.prepare('DELETE FROM people WHERE guid = ?'),
  count: db.prepare('SELECT count(*) AS n FROM people'),
  distrust: db.prepare("UPDATE people SET digest = x''"),
  readValue: db.prepare('SELECT value FROM settings WHERE key = ?'),
  writeValue: db.prepare(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ),
});

function rosterIn(db: DatabaseSync): Roster {
  const statements = prepare(db);
  const all = (write: () => void): void => {
    db.exec('BEGIN');
    try {
      write();
      db.exec('COMMIT');
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  };
  const digestOf = (guid: string): string | undefined => {
    const row = statements.find.get(keyOf(guid)) as { digest: Uint8Array } | undefined;
    return row && Buffer.from(row.digest).toString('base64url');
  };
  const numberOf = (row: unknown): number => (row as { n: number }).n;
  return {
    changed: (people) => people.filter(({ objectGuid, digest }) => digestOf(objectGuid) !== digest),
    note: (people: readonly RosterEntry[], generation) =>
      all(() => {
        for (const { objectGuid, digest } of people)
          statements.note.run(keyOf(objectGuid), Buffer.from(digest, 'base64url'), generation);
      }),
    known: (guids) => guids.filter((guid) => digestOf(guid) !== undefined),
    unseen: (generation, { after, limit }) =>
      (
        statements.unseen.all(generation, after === undefined ? Buffer.alloc(0) : keyOf(after), limit) as unknown as {
          guid: Uint8Array;
        }[]
      ).map(({ guid }) => guidOf(guid)),
    countUnseen: (generation) => numberOf(statements.countUnseen.get(generation)),
    forget: (guids) =>
      all(() => {
        for (const guid of guids) statements.forget.run(keyOf(guid));
      }),
    count: () => numberOf(statements.count.get()),
    distrust: () => void statements.distrust.run(),
    readValue: (key) => (statements.readValue.get(key) as { value: string } | undefined)?.value,
    writeValue: (key, value) => void statements.writeValue.run(key, value),
    close: () => db.close(),
  };
}

const keyOf = (guid: string): Buffer => Buffer.from(guid.replaceAll('-', ''), 'hex');

function guidOf(key: Uint8Array): string {
  const hex = Buffer.from(key).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
