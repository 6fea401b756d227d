import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { ConfigError } from '../config/config-error.ts';
import { keptDays } from './journal.ts';
import type { Before, Journal, JournalEntry } from './journal.ts';

const schema = `
  CREATE TABLE IF NOT EXISTS jobs (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('started', 'done')),
    account TEXT,
    controller TEXT,
    before TEXT,
    look_bind_mark TEXT,
    outcome TEXT,
    result TEXT,
    sent INTEGER NOT NULL DEFAULT 0,
    at INTEGER NOT NULL,
    started_at INTEGER
  ) STRICT;
  CREATE INDEX IF NOT EXISTS jobs_unsent ON jobs (at) WHERE state = 'done' AND sent = 0;
  CREATE INDEX IF NOT EXISTS jobs_started ON jobs (started_at) WHERE started_at IS NOT NULL;
  CREATE INDEX IF NOT EXISTS jobs_at ON jobs (at);
  CREATE TABLE IF NOT EXISTS settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`;

/** Another process has the journal open. */
export class JournalInUse extends Error {
  constructor(file: string, cause: unknown) {
    super(`${file} is in use: another bridge is running on this state directory. Stop it first.`, { cause });
    this.name = 'JournalInUse';
  }
}

interface Row {
  id: string;
  kind: JournalEntry['kind'];
  state: JournalEntry['state'];
  account: string | null;
  controller: string | null;
  before: string | null;
  look_bind_mark: string | null;
  result: string | null;
}

/**
 * Opens the journal in a state directory, and makes it when there is none.
 * @param waitMs how long to wait for an older process to let go of it
 * @throws JournalInUse; ConfigError when it is damaged: without it a job could be done twice
 */
export function openJournal(directory: string, now: () => Date, waitMs = 5_000): Journal {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const file = join(directory, 'journal.db');
  const db = openDatabase(file, waitMs);
  const statements = prepare(db);
  /** Written, but not waited for until the disk has it: that is for what must be there before something is sent. */
  const unhurried = (write: () => unknown): void => {
    db.exec('PRAGMA synchronous = NORMAL');
    try {
      write();
    } finally {
      db.exec('PRAGMA synchronous = FULL');
    }
  };
  const journal: Journal = {
    find: (id) => entryOf(statements.find.get(id) as Row | undefined),
    start({ id, kind, account, controller, before }) {
      const at = now().getTime();
      const seen = before ? JSON.stringify(only(before)) : null;
      statements.start.run(id, kind, account ?? null, controller, seen, at, at);
    },
    noteLookBind: (id, mark) => void statements.lookBind.run(mark ?? null, id),
    finish: ({ id, kind, outcome, result }) => void statements.finish.run(id, kind, outcome, result, now().getTime()),
    // A mark that a power cut takes away only means that a result is sent once more, which the cloud takes once.
    markSent: (id) => unhurried(() => statements.sent.run(id)),
    unsent: () => statements.unsent.all() as unknown as { id: string; result: string }[],
    startedSince: (since) =>
      (statements.since.all(since.getTime()) as unknown as { account: string | null; atMs: number }[]).map(
        ({ account, atMs }) => ({ atMs, ...(account !== null && { account }) }),
      ),
    readValue: (key) => (statements.readValue.get(key) as { value: string } | undefined)?.value,
    writeValue: (key, value) => void statements.writeValue.run(key, value),
    prune: () => void statements.prune.run(now().getTime() - keptDays * 86_400_000),
    close: () => db.close(),
  };
  journal.prune();
  return journal;
}

/** Whatever else came along stays out of the file. */
const only = ({ pwdLastSet, lockoutTime, attributes }: Before): Before => ({
  ...{ pwdLastSet, lockoutTime },
  ...(attributes !== undefined && { attributes }),
});

function openDatabase(file: string, waitMs: number): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    // Not imported: an older Node would fail on that before anybody could say which one is needed.
    const sqlite = process.getBuiltinModule('node:sqlite');
    db = new sqlite.DatabaseSync(file, { timeout: waitMs });
    // Exclusive: one writer. Full: on the disk before anything is sent to a controller.
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    db.exec(schema);
    // With its indexes: a job whose id was damaged would be found no more, and be done once more.
    const { integrity_check: found } = db.prepare('PRAGMA integrity_check(1)').get() as { integrity_check: string };
    if (found !== 'ok') throw new Error(found);
    chmodSync(file, 0o600);
    return db;
  } catch (cause) {
    db?.close();
    if (/locked|busy/i.test(String((cause as Error).message))) throw new JournalInUse(file, cause);
    throw isOfSystem(cause) ? cause : damaged(file, cause);
  }
}

/** A disk that is full or may not be written: nothing is wrong with what is on it. */
const isOfSystem = (error: unknown): boolean =>
  /unable to open|readonly|disk is full|permission/i.test(String((error as Error).message));

const damaged = (file: string, cause: unknown): ConfigError =>
  new ConfigError([
    {
      ...{ file, field: 'stateDirectory', problem: `is damaged (${(cause as Error).message})` },
      remedy: `Move ${file} and the files beside it that begin so away, wait two minutes until no job is alive that it could know of, and start the bridge. Have the disk looked at.`,
    },
  ]);

const prepare = (db: DatabaseSync) => ({
  find: db.prepare('SELECT * FROM jobs WHERE id = ?'),
  start: db.prepare(`INSERT INTO jobs (id, kind, state, account, controller, before, at, started_at)
    VALUES (?, ?, 'started', ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET controller = excluded.controller, before = excluded.before, account = excluded.account
    WHERE state = 'started'`),
  lookBind: db.prepare('UPDATE jobs SET look_bind_mark = ? WHERE id = ?'),
  // A job that is done stays as it is: the first answer counts.
  finish: db.prepare(`INSERT INTO jobs (id, kind, state, outcome, result, at) VALUES (?, ?, 'done', ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET state = 'done', outcome = excluded.outcome, result = excluded.result
    WHERE state = 'started'`),
  sent: db.prepare('UPDATE jobs SET sent = 1 WHERE id = ?'),
  unsent: db.prepare(`SELECT id, result FROM jobs WHERE state = 'done' AND sent = 0 ORDER BY at LIMIT 500`),
  since: db.prepare('SELECT account, started_at AS atMs FROM jobs WHERE started_at >= ? ORDER BY started_at'),
  readValue: db.prepare('SELECT value FROM settings WHERE key = ?'),
  writeValue: db.prepare(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ),
  prune: db.prepare('DELETE FROM jobs WHERE at < ?'),
});

function entryOf(row: Row | undefined): JournalEntry | undefined {
  if (!row) return undefined;
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    ...(row.look_bind_mark !== null && { lookBindMark: row.look_bind_mark }),
    ...(row.account !== null && { account: row.account }),
    ...(row.controller !== null && { controller: row.controller }),
    ...(row.before !== null && { before: JSON.parse(row.before) as Before }),
    ...(row.result !== null && { result: row.result }),
  };
}
