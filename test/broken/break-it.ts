import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cut } from './defence.ts';

/** What became of one test file. */
export interface Noticed {
  readonly file: string;
  readonly isRed: boolean;
  /** The first test that failed, or why there is none. */
  readonly by: string;
}

/** For each file. Something that was taken out may leave a test waiting for ever: that is noticed as well. */
const longestMs = 200_000;

/** Thrown where the code has moved on since the list was written. */
export class PlaceGone extends Error {}

/** Takes the places out of the copy. @returns puts them back @throws PlaceGone */
export function breakCopy(copy: string, cuts: readonly Cut[]): () => void {
  const kept = new Map<string, string>();
  const restore = (): void => kept.forEach((text, path) => writeFileSync(path, text));
  for (const { file, take, put } of cuts) {
    const path = join(copy, file);
    const text = readFileSync(path, 'utf8');
    const found = text.split(take).length - 1;
    if (found !== 1) {
      restore();
      throw new PlaceGone(`${file} has ${found} times: ${take}`);
    }
    if (!kept.has(path)) kept.set(path, text);
    writeFileSync(
      path,
      text.replace(take, () => put),
    );
  }
  return restore;
}

/** Runs test files in the copy. @param only a pattern for the names of tests; all of them when absent */
export async function runIn(copy: string, files: readonly string[], only?: string): Promise<Noticed[]> {
  const report = join(copy, 'broken-report.json');
  rmSync(report, { force: true });
  const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${report}`];
  const wanted = [...(only === undefined ? [] : ['-t', only]), '--runTestsByPath', ...files];
  const run = spawn(process.execPath, [...jest, ...wanted], { cwd: copy, stdio: 'ignore', detached: true });
  let isEnded = false;
  // With all that it started: a test that hangs has a bridge or a directory beside it.
  const end = (): void => {
    isEnded = true;
    process.kill(-run.pid!, 'SIGKILL');
  };
  const timer = setTimeout(end, files.length * longestMs);
  process.once('SIGINT', end).once('SIGTERM', end);
  await once(run, 'exit');
  clearTimeout(timer);
  process.off('SIGINT', end).off('SIGTERM', end);
  if (isEnded) return files.map((file) => ({ file, isRed: true, by: 'did not end' }));
  return files.map((file) => verdictOf(join(copy, file), file, readReport(report)));
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

function verdictOf(path: string, file: string, report: Report | undefined): Noticed {
  const result = report?.testResults.find(({ name }) => name === path);
  const failed = result?.assertionResults.filter(({ status }) => status === 'failed') ?? [];
  const more = failed.length > 1 ? ` and ${failed.length - 1} more` : '';
  if (failed.length > 0) return { file, isRed: true, by: `${failed[0]!.fullName}${more}` };
  // Code that cannot even be loaded is not what a test notices.
  const cannotRun = !result || result.status === 'failed';
  return { file, isRed: false, by: cannotRun ? `was not run: ${firstLines(result?.message)}` : 'all passed' };
}

const firstLines = (text = ''): string => text.trim().split('\n', 4).join(' ');
