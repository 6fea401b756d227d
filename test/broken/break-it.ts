import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cut } from './defence.ts';

/** What became of one test file. */
export interface Noticed {
  readonly file: string;
  readonly isRed: boolean;
  /** The first test that failed, or what kept the file from running. */
  readonly by: string;
}

/** Something that was taken out may leave a test waiting for ever: that is noticed as well. */
const longestMs = 300_000;

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

/** Runs test files in the copy. */
export async function runIn(copy: string, files: readonly string[], only?: string): Promise<Noticed[]> {
  const report = join(copy, 'broken-report.json');
  rmSync(report, { force: true });
  const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${report}`];
  const wanted = [...(only === undefined ? [] : ['-t', only]), '--runTestsByPath', ...files];
  const run = spawn(process.execPath, [...jest, ...wanted], { cwd: copy, stdio: 'ignore', detached: true });
  const timer = setTimeout(() => process.kill(-run.pid!, 'SIGKILL'), longestMs);
  await once(run, 'exit');
  clearTimeout(timer);
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
  if (!report) return { file, isRed: true, by: `did not end within ${longestMs / 1000} s` };
  const result = report.testResults.find(({ name }) => name === path);
  if (!result) return { file, isRed: false, by: 'was not run' };
  const failed = result.assertionResults.filter(({ status }) => status === 'failed');
  const isRed = result.status === 'failed';
  const more = failed.length > 1 ? ` and ${failed.length - 1} more` : '';
  return { file, isRed, by: isRed ? `${failed[0]?.fullName ?? firstLine(result.message)}${more}` : 'all passed' };
}

const firstLine = (text: string): string => text.trim().split('\n', 1)[0] ?? '';
