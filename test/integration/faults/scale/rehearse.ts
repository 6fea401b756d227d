/**
 * A play at scale for a person who looks for a fault; the seed repeats its choices:
 * `LATCHKEY_FAULT_SEED=1 node test/integration/faults/scale/rehearse.ts 5000`; without a number the size of
 * the tests.
 */
import { chooseSeed, seedVariable } from '../seeded-random.ts';
import { fullSize, smallSize } from './sizes.ts';
import { playAtScale } from './play-at-scale.ts';

const [steps = 'small'] = process.argv.slice(2);
const size = steps === 'small' ? smallSize : fullSize(Number(steps));
const seed = chooseSeed();
const say = (text: string): void => console.error(`${new Date().toISOString().slice(11, 19)} ${text}`);
say(`${seedVariable}=${seed}`);
const { faults, evidence, slowest, endings, ...rest } = await playAtScale({ ...size, seed, say });
for (const line of evidence) console.log(line);
if (process.env['LATCHKEY_FAULT_SLOWEST']) for (const line of slowest) console.log(line);
for (const fault of faults) console.log(fault);
const told = Object.entries(Object.groupBy(endings, ({ step, told: code }) => `${step.wish}: ${code}`));
console.log(Object.fromEntries(told.map(([key, some]) => [key, some.length]).toSorted()));
const byTime = endings.map(({ tookMs }) => tookMs).toSorted((a, b) => a - b);
const at = (share: number): number => Math.round(byTime[Math.floor(share * (byTime.length - 1))]! / 100) / 10;
console.log({ secondsToTheEnd: { median: at(0.5), ninetieth: at(0.9), longest: at(1) } });
console.log(rest, { operations: endings.length, faults: faults.length });
process.exitCode = faults.length > 0 ? 1 : 0;
