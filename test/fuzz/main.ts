/**
 * `npm run fuzz -- <target | all> [seconds] [seed] [path]`: has the bridge read what nobody should write. Each target so
 * long; the same seed gives the same cases. `--runs N` ends a target after so many cases instead.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { targets } from './registry.ts';
import { runTarget } from './run-target.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string' } } });
const [target = 'all', seconds = '20', seedText, path] = positionals;
const names = target === 'all' ? Object.keys(targets) : [target];
if (!names.every((name) => name in targets)) {
  console.error(`unknown target "${target}"; there are: all, ${Object.keys(targets).join(', ')}`);
  process.exit(2);
}
const seed = seedText === undefined ? randomInt(2 ** 31) : Number(seedText);
console.log(`seed ${seed}`);
for (const name of names) {
  const runs = values.runs === undefined ? 1_000_000_000 : Number(values.runs);
  const plan = { target: name, seed, runs, seconds: Number(seconds), ...(path !== undefined && { path }) };
  const startedAt = performance.now();
  const verdict = await runTarget(plan);
  const took = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(
    `${name}: ${verdict.runs} cases in ${took} s, ${verdict.problem === undefined ? 'nothing found' : 'FAILED'}`,
  );
  if (verdict.problem === undefined) continue;
  console.log(verdict.problem);
  process.exitCode = 1;
}
