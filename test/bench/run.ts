/**
 * `npm run bench`: measures the product on this machine and prints one JSON object as the last line. What the numbers
 * mean and what limits them: docs/performance.md.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPortal } from '#local/build.ts';
import { startLocal } from '#local/run.ts';
import { sambaProblem } from '#local/samba/samba-availability.ts';
import { makeBundles } from './bundles.ts';
import { measureColdStarts } from './cold-start.ts';
import { makePeople } from './crowd/people.ts';
import { Town } from './crowd/town.ts';
import { measureBridges } from './bridge/measure.ts';
import { measureBridgeHour } from './bridge-hour.ts';
import { measureConsole } from './console-pages.ts';
import { startDomain } from './domain.ts';
import { measureFirstScreen } from './first-screen.ts';
import { measureSync } from './people-sync.ts';
import { measurePolicyCheck } from './policy-check.ts';
import { measureRequests } from './requests.ts';
import { measureResets, peopleNeeded } from './resets.ts';

/** What Lambda sets for every function. */
const functionBasics = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench' };
const begun = Date.now();
const say = (text: string): void =>
  console.error(`${String(Math.round((Date.now() - begun) / 1000)).padStart(4)} s  ${text}`);

/** Parts to run, such as `npm run bench -- resets requests`; all when none is named. `quick`: fewer resets. */
const asked = process.argv.slice(2).filter((name) => name !== 'quick');
/** `npm run bench -- bridge-hour`: only when it is asked for. A whole hour with `LATCHKEY_BENCH_MINUTES=60`. */
const bridgeMinutes = Number(process.env['LATCHKEY_BENCH_MINUTES'] ?? 5);
const isQuick = process.argv.includes('quick');
const plan = isQuick ? { rounds: 1, perRound: 60, alone: 20 } : { rounds: 3, perRound: 60, alone: 40 };
/** About two minutes at rest. */
const bridgePlan = isQuick ? { rounds: 1, perRound: 24, alone: 20 } : { rounds: 3, perRound: 60, alone: 40 };
/** A page of the console must cost the same with many as with few. The full size takes a quarter of an hour to fill. */
const consoleSizes = [
  { people: 100, records: 100 },
  isQuick ? { people: 5_000, records: 20_000 } : { people: 100_000, records: 1_000_000 },
];
const isAsked = (part: string): boolean => asked.length === 0 || asked.includes(part);

/** Also told at once: a run that somebody ends has not been for nothing. */
const told = <T extends object>(result: T): T => {
  say(JSON.stringify(result));
  return result;
};

const folder = mkdtempSync(join(tmpdir(), 'latchkey-bench-'));
const part = (name: string): string => {
  mkdirSync(join(folder, name), { mode: 0o700 });
  return join(folder, name);
};
try {
  const problem = sambaProblem();
  if (problem !== undefined) {
    say(
      `Samba is not here (${problem}): the numbers below are against the EMBEDDED directory and say little about a real one.`,
    );
  }
  const report = {
    version: commit(),
    machine: { cores: cpus().length, model: cpus()[0]?.model, node: process.version, loadBefore: loadavg()[0] },
    directory: problem === undefined ? 'samba' : 'embedded',
    ...(isAsked('resets') && (await resetsAndStarts())),
    ...(isAsked('bridge') && told({ bridge: await measureBridges(part('bridge'), bridgePlan, say) })),
    ...(isAsked('requests') && told({ requestsPerReset: await measureRequests(part('requests'), say) })),
    ...(isAsked('console') && told({ console: await measureConsole(consoleSizes, say) })),
    ...(asked.includes('bridge-hour') &&
      told({ bridgeHour: await measureBridgeHour(isQuick ? 1 : bridgeMinutes, 120, say) })),
    ...(isAsked('policy') && told({ policyCheck: await measurePolicyCheck() })),
    ...(isAsked('portal') && told({ portalFirstScreenKbGzip: measureFirstScreen(await buildPortal()) })),
    ...(isAsked('sync') && problem === undefined && told({ sync: await measureSync(part('sync'), say) })),
  };
  say('done');
  console.log(JSON.stringify({ ...report, seconds: Math.round((Date.now() - begun) / 1000) }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function resetsAndStarts(): Promise<object> {
  const people = makePeople(peopleNeeded(plan));
  say('starting the domain and the product');
  const domain = await startDomain(part('domain'), people);
  try {
    const product = await startLocal({
      port: 0,
      dataDir: part('data'),
      directory: domain.directory,
      // The caps of a bridge are for a company's day, not for a bench; everything else is as it ships.
      bridge: { operationsPerMinute: 100_000, heartbeatSeconds: 30, syncSeconds: 3_600 },
      functionCopiesAtMost: 24,
      // A whole town begins within seconds.
      botDefence: 'off',
    });
    try {
      const town = new Town(product);
      await town.untilKnown(people.length);
      const resets = await measureResets(town, domain, people, plan, say);
      say('cold starts');
      const bundles = makeBundles();
      const nameOf = (name: string): string => `latchkey-local-${name}`;
      const environments = Object.fromEntries(
        bundles.map(({ name }) => [name, { ...functionBasics, ...product.functionEnvironments[nameOf(name)] }]),
      );
      return told({
        resets,
        bundles: Object.fromEntries(bundles.map(({ name, size }) => [name, size])),
        coldStart: await measureColdStarts(bundles, environments),
      });
    } finally {
      await product.stop();
    }
  } finally {
    await domain.stop();
  }
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'unknown';
  }
}
