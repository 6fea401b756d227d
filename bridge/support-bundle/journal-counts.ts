import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How many jobs the journal has, by kind, state and outcome. Read from the file, which works only while no bridge has it:
 * one that runs tells the same in its metrics.
 */
export function journalCounts(stateDirectory: string): object {
  const file = join(stateDirectory, 'journal.db');
  if (!existsSync(file)) return { note: 'there is no journal yet' };
  const sqlite = process.getBuiltinModule('node:sqlite');
  try {
    const db = new sqlite.DatabaseSync(file, { readOnly: true, timeout: 500 });
    try {
      const count = 'SELECT kind, state, outcome, count(*) AS jobs, min(at) AS first, max(at) AS last FROM jobs';
      const rows = db.prepare(`${count} GROUP BY kind, state, outcome`).all() as unknown as {
        first: number;
        last: number;
      }[];
      const { unsent } = db.prepare("SELECT count(*) AS unsent FROM jobs WHERE state = 'done' AND sent = 0").get() as {
        unsent: number;
      };
      const at = (ms: number): string => new Date(ms).toISOString();
      return { unsent, jobs: rows.map(({ first, last, ...row }) => ({ ...row, first: at(first), last: at(last) })) };
    } finally {
      db.close();
    }
  } catch (error) {
    return { note: `in use by a bridge that runs; see metrics.txt (${(error as Error).message})` };
  }
}
