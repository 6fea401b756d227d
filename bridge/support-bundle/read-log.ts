import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const lines = 500;

/** The log of the service: a file that was named, the service manager's, or the one beside the journal on Windows. */
export function readLog(named: string | undefined, stateDirectory: string): string {
  if (named !== undefined) return readFileSync(named, 'utf8');
  const besideJournal = join(stateDirectory, '..', 'logs', 'bridge.log');
  if (existsSync(besideJournal)) return readFileSync(besideJournal, 'utf8');
  if (process.platform === 'win32') return '';
  const args = ['--unit', 'latchkey-bridge', '--lines', String(lines), '--output', 'cat', '--no-pager'];
  const { stdout } = spawnSync('journalctl', args, { encoding: 'utf8', timeout: 10_000 });
  // `null` where there is no such program.
  return (stdout as string | null) ?? '';
}
