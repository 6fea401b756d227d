import { BuildFailed } from './build.ts';
import { PortTaken } from './cloud/listen.ts';
import { helpText, readOptions, UsageProblem } from './options.ts';
import { startLocal } from './run.ts';
import { summary } from './summary.ts';
import { NotReady } from './why-not-ready.ts';

/** `npm start`. @returns the exit code */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args);
    if (!options) {
      console.log(helpText);
      return 0;
    }
    const stopAsked = signal();
    const begun = Date.now();
    console.log('\nStarting Latchkey on this machine.');
    const starting = startLocal({ ...options, withToken: true, onProgress: (step) => console.log(`  ${step}`) });
    const run = await Promise.race([starting, stopAsked]);
    if (run) {
      console.log(`${summary(run)}Ready after ${Math.round((Date.now() - begun) / 1000)} s.`);
      await stopAsked;
    }
    console.log('\nStopping.');
    // Asked while it still starts: what it has begun is stopped once it is there.
    await (await starting.catch(() => undefined))?.stop();
    return 0;
  } catch (problem) {
    console.error(`\n${explain(problem)}\n`);
    return 1;
  }
}

/** Settles at the first Ctrl-C or SIGTERM; the second one ends the process at once. */
function signal(): Promise<undefined> {
  return new Promise((resolve) => {
    let isAsked = false;
    for (const name of ['SIGINT', 'SIGTERM'] as const) {
      process.on(name, () => {
        if (isAsked) process.exit(1);
        isAsked = true;
        resolve(undefined);
      });
    }
  });
}

function explain(problem: unknown): string {
  if (problem instanceof PortTaken) {
    return `Port ${problem.port} is taken by another program. Stop that program, or choose another port: npm start -- --port ${problem.port + 10}`;
  }
  if (problem instanceof UsageProblem || problem instanceof BuildFailed || problem instanceof NotReady)
    return problem.message;
  return problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
}
