/**
 * `npm run broken [-- <id or threat> …]`: takes each defence out of a copy of the code, one at a time, and tells whether the
 * tests go red that have to. `--tests <files, with commas>` asks other ones; `--list` only names what there is.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { breakCopy, PlaceGone, runIn } from './break-it.ts';
import { copyOfTree } from './copy-of-tree.ts';
import { defences } from './defences.ts';
import type { Defence } from './defence.ts';

const options = { tests: { type: 'string' }, list: { type: 'boolean' } } as const;
const { positionals, values } = parseArgs({ allowPositionals: true, options });
const isWanted = ({ id }: Defence): boolean =>
  positionals.length === 0 || positionals.some((each) => id === each || id.startsWith(`${each}-`));
const wanted = defences.filter(isWanted);
if (wanted.length === 0) {
  console.error(`nothing is called ${positionals.join(', ')}; see: npm run broken -- --list`);
  process.exit(2);
}
if (values.list) for (const { id, what } of wanted) console.log(`${id}: ${what}`);
else await breakAll();

async function breakAll(): Promise<void> {
  const copy = copyOfTree(join(import.meta.dirname, '../..'));
  let [held, isStopped] = [0, false];
  const stop = (): void => void (isStopped = true);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    if (!(await isGreenBefore(copy))) return;
    for (const defence of wanted) {
      if (isStopped) break;
      held += (await isNoticed(copy, defence)) ? 1 : 0;
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  console.log(`\n${held} of ${wanted.length} were noticed as they have to be`);
  process.exitCode = held === wanted.length ? 0 : 1;
}

/** What is red already, or is slow to the point of failing, notices nothing. */
async function isGreenBefore(copy: string): Promise<boolean> {
  const files = new Set(values.tests?.split(',') ?? wanted.flatMap(({ reds }) => reds));
  console.log(`with all defences in place: ${files.size} files`);
  const red = (await runIn(copy, [...files])).filter(({ isRed, by }) => isRed || by !== 'all passed');
  for (const { file, by } of red) console.log(`  ${file}: ${by}`);
  process.exitCode = 2;
  return red.length === 0;
}

async function isNoticed(copy: string, { id, what, cuts, reds, only }: Defence): Promise<boolean> {
  console.log(`\n${id}: ${what}`);
  try {
    const restore = breakCopy(copy, cuts);
    const files = values.tests?.split(',') ?? reds;
    const seen = await runIn(copy, files, values.tests === undefined ? only : undefined).finally(restore);
    for (const { file, isRed, by } of seen) console.log(`  ${isRed ? 'red  ' : 'GREEN'} ${file}: ${by}`);
    return seen.every(({ isRed }) => isRed);
  } catch (error) {
    if (!(error instanceof PlaceGone)) throw error;
    console.log(`  MOVED ${error.message}`);
    return false;
  }
}
