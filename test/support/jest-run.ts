import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What came out of one round of tests. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Test files that were run. */
  readonly files: readonly { readonly path: string; readonly seconds: number }[];
}

/** Test files that Jest runs side by side. */
export interface Round {
  readonly name: string;
  /** Globs, relative to the repository. */
  readonly files: readonly string[];
  /** Globs of files that another round has. */
  readonly without?: readonly string[];
  /** Test files at a time, each in a process of its own. */
  readonly workers: number;
}

/**
 * Runs Jest on one round; its output goes to the terminal.
 * @param options.args further arguments for Jest: paths and flags
 * @param options.scratch a folder of this run, for the numbers
 */
export async function runJest(
  round: Round,
  options: { args: readonly string[]; scratch: string; env: NodeJS.ProcessEnv },
): Promise<Tally> {
  const tallyFile = join(options.scratch, `${round.name}.json`);
  const hasWorkers = options.args.some((arg) => /^(-w|-i|--maxWorkers|--runInBand)\b/.test(arg));
  const code = await exitCodeOf(
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
      ...round.files.map((glob) => `--testMatch=<rootDir>/${glob}`),
      // The last one that fits decides; Jest knows its <rootDir> at the beginning only.
      ...(round.without ?? []).map((glob) => `--testMatch=!**/${glob}`),
      '--testSequencer=<rootDir>/test/support/longest-first.ts',
      '--reporters=default',
      '--reporters=<rootDir>/test/support/tally-reporter.ts',
      // Last, for Jest takes whatever follows a list for a part of it.
      '--passWithNoTests',
      ...(hasWorkers ? [] : [`--maxWorkers=${round.workers}`]),
      ...options.args,
    ],
    { ...options.env, LATCHKEY_TEST_TALLY_FILE: tallyFile },
  );
  const tally = readTally(tallyFile);
  // Jest can fail though each test passed: a coverage threshold, a handle left open, a crash.
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function exitCodeOf(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
    const stop = (signal: NodeJS.Signals): void => void child.kill(signal);
    process.on('SIGINT', stop).on('SIGTERM', stop);
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve(code ?? 1);
    });
  });
}

function readTally(file: string): Tally {
  // Without the file Jest died before it could report.
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, files: [] };
  return JSON.parse(readFileSync(file, 'utf8')) as Tally;
}
