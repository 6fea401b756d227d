/**
 * `npm test [-- paths and flags for Jest]`: every test there is, the quick ones first. The last line is
 * `N passed, N failed, N skipped`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildFunctions, buildPortal } from '#local/build.ts';
import { runJest } from './support/jest-run.ts';
import type { Round, Tally } from './support/jest-run.ts';
import { requirements } from './support/machine.ts';
import type { RequirementId } from './support/machine.ts';

/** Needs a machine without anything else to do: it compares times. */
const alone = 'test/security/timing.test.ts';
const cores = availableParallelism();
const below = (...folders: string[]): string[] => folders.map((folder) => `test/${folder}/**/*.test.ts`);

/**
 * One after the other, the quick ones first. In `product` most of the time is spent waiting, for a bridge, a browser, a
 * directory that does not answer: one more at a time than there are processors keeps these busy. Each process has one
 * product that all its files of `test/security` share.
 */
const rounds: readonly Round[] = [
  { name: 'quick', files: below('unit', 'cdk'), workers: cores },
  {
    name: 'product',
    files: below('integration', 'contract', 'security', 'e2e'),
    without: [alone],
    // A product that was given by hand is one for all: what one file does to it, another would feel.
    workers: process.env['LATCHKEY_TEST_PRODUCT'] === undefined ? Math.min(cores + 1, 4) : 1,
  },
  { name: 'alone', files: [alone], workers: 1 },
];

const nothing: Tally = { passed: 0, failed: 0, skipped: 0, files: [] };

process.chdir(join(import.meta.dirname, '..'));
process.exitCode = Number(process.versions.node.split('.')[0]) < 24 ? underNode24() : await main(process.argv.slice(2));

/** The tests need Node 24, which npm installs with everything else; only `npm test` finds it by itself. */
function underNode24(): number {
  const node = 'node_modules/.bin/node';
  if (!existsSync(node)) {
    console.error('The tests run on Node 24, which comes with the packages. Please run: npm ci');
    return 1;
  }
  return spawnSync(node, process.argv.slice(1), { stdio: 'inherit' }).status ?? 1;
}

async function main(args: readonly string[]): Promise<number> {
  const scratch = mkdtempSync(join(tmpdir(), 'latchkey-test-'));
  try {
    return await runAll(args, scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function runAll(args: readonly string[], scratch: string): Promise<number> {
  const isStrict = process.env['LATCHKEY_TEST_REQUIRE'] === 'all';
  const isWhole = args.length === 0;
  const skippedFile = join(scratch, 'skipped.jsonl');
  const runFolder = join(scratch, 'run');
  mkdirSync(runFolder);
  const env = { ...process.env, LATCHKEY_TEST_SKIPPED_FILE: skippedFile, LATCHKEY_TEST_RUN_FOLDER: runFolder };
  const notes: string[] = [];
  let total = nothing;

  for (const round of rounds.filter((each) => isMeant(each, args))) {
    if (isWhole) console.error(`\n== ${round.name}: ${round.files.join(' ')}`);
    if (round.name === 'product') await buildOnce();
    total = sum(total, await runJest(round, { args, scratch, env }));
  }
  const missing = isWhole && isStrict ? filesNotIn(total) : [];
  if (missing.length > 0) {
    notes.push(`Not run: ${missing.join(', ')}`);
    total = { ...total, failed: total.failed + missing.length };
  }

  notes.push(...describeSkipped(skippedFile));
  if (isStrict && total.skipped > 0) notes.push('Nothing may be skipped with LATCHKEY_TEST_REQUIRE=all.');
  if (total.files.length === 0) notes.push('No test was found.');
  if (isWhole) notes.push(...describeLongest(total));
  console.log(`\n${notes.map((note) => `${note}\n`).join('')}${notes.length > 0 ? '\n' : ''}${lineOf(total)}`);
  return total.failed > 0 || total.files.length === 0 || (isStrict && total.skipped > 0) ? 1 : 0;
}

/** What all products are made of; otherwise the first ones of all processes would each build it, at the same time. */
async function buildOnce(): Promise<void> {
  // A test tells better what is wrong with it.
  await Promise.allSettled([buildPortal(), buildFunctions()]);
}

/** Test files that are there and no round has. */
function filesNotIn({ files }: Tally): string[] {
  const known = new Set(files.map(({ path }) => path));
  return globSync('test/**/*.test.ts').filter((path) => !known.has(path));
}

/** Given paths below `test/`, only the rounds that they lead to; flags and other patterns go to all. */
function isMeant({ files }: Round, args: readonly string[]): boolean {
  const paths = args.filter((arg) => !arg.startsWith('-')).map((arg) => arg.replace(/^\.\//, ''));
  const inside = paths.filter((path) => path.startsWith('test/') && path !== 'test/');
  const leadsTo = (path: string): boolean =>
    files.some((glob) => glob.startsWith(path) || path.startsWith(glob.replace(/\*.*$/, '')));
  return inside.length === 0 || inside.length < paths.length || inside.some(leadsTo);
}

/** Which files were skipped for want of what, and how to get it. */
function describeSkipped(file: string): string[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { path: string; requirement: RequirementId; problem: string })
    .map(
      ({ path, requirement, problem }) => `  ${relative('.', path)}: ${requirements[requirement].name} (${problem})`,
    );
  return [
    'Skipped, because something is missing on this machine:',
    ...new Set(lines),
    'To run these as well, on Debian as root: npm run test:deps',
  ];
}

/** What to shorten first when all of it takes too long. */
function describeLongest({ files }: Tally): string[] {
  const longest = files.toSorted((a, b) => b.seconds - a.seconds).slice(0, 12);
  const all = files.reduce((sum, { seconds }) => sum + seconds, 0);
  return [
    `The longest of ${files.length} files, which took ${all.toFixed(0)} s one by one:`,
    ...longest.map(({ path, seconds }) => `  ${seconds.toFixed(0).padStart(4)} s  ${path}`),
  ];
}

function sum(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    files: [...a.files, ...b.files],
  };
}

function lineOf({ passed, failed, skipped }: Tally): string {
  return `${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`;
}
