/**
 * `npm test [-- paths and flags for Jest]`: every test there is, folder by folder, the quick ones first. The last line is
 * `N passed, N failed, N skipped`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { runJest } from './support/jest-run.ts';
import type { Project, Tally } from './support/jest-run.ts';
import { requirements } from './support/machine.ts';
import type { RequirementId } from './support/machine.ts';

const projects: readonly Project[] = [
  { name: 'unit', isHeavy: false },
  { name: 'cdk', isHeavy: false },
  { name: 'integration', isHeavy: true },
  { name: 'contract', isHeavy: true },
  { name: 'security', isHeavy: true },
  { name: 'e2e', isHeavy: true },
];

const nothing: Tally = { passed: 0, failed: 0, skipped: 0, files: 0 };

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
  const env = { ...process.env, LATCHKEY_TEST_SKIPPED_FILE: skippedFile };
  const notes: string[] = [];
  let total = nothing;

  for (const project of projects.filter(({ name }) => isMeant(name, args))) {
    if (isWhole && hasTests(project)) console.error(`\n== test/${project.name}`);
    const tally = hasTests(project) ? await runJest(project, { args, scratch, env }) : nothing;
    total = sum(total, tally);
    if (isStrict && isWhole && tally.files === 0) {
      notes.push(`test/${project.name} holds no tests.`);
      total = { ...total, failed: total.failed + 1 };
    }
  }

  notes.push(...describeSkipped(skippedFile));
  if (isStrict && total.skipped > 0) notes.push('Nothing may be skipped with LATCHKEY_TEST_REQUIRE=all.');
  if (total.files === 0) notes.push('No test was found.');
  console.log(`\n${notes.map((note) => `${note}\n`).join('')}${notes.length > 0 ? '\n' : ''}${lineOf(total)}`);
  return total.failed > 0 || total.files === 0 || (isStrict && total.skipped > 0) ? 1 : 0;
}

function hasTests({ name }: Project): boolean {
  return globSync(`test/${name}/**/*.test.ts`).length > 0;
}

/** Given paths below `test/`, only the folders they lead to; flags and other patterns go to all. */
function isMeant(name: string, args: readonly string[]): boolean {
  const paths = args.filter((arg) => !arg.startsWith('-')).map((arg) => arg.replace(/^\.\//, ''));
  const below = paths.filter((path) => path.startsWith('test/') && path !== 'test/');
  return below.length === 0 || below.length < paths.length || below.some((path) => path.split('/')[1] === name);
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

function sum(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    files: a.files + b.files,
  };
}

function lineOf({ passed, failed, skipped }: Tally): string {
  return `${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`;
}
