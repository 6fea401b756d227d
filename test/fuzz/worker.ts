import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { targets } from './registry.ts';
import type { Plan } from './target.ts';

/** One case may take so long, whatever is in it. */
const caseMs = 20_000;
const looksAtMemoryEvery = 20;
const mostBytesBesidesHeap = 256 << 20;

const plan = workerData as Plan;
const port = parentPort!;
const target = await targets[plan.target]!();
let runs = 0;

const property = fc.asyncProperty(target.cases, async (value) => {
  // Told before it is tried: whoever is stuck in it cannot tell any more.
  port.postMessage({ type: 'case', value });
  runs += 1;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${caseMs} ms`)), caseMs);
  });
  try {
    await Promise.race([target.check(value), late]);
  } finally {
    clearTimeout(timer);
  }
  if (runs % looksAtMemoryEvery === 0 && process.memoryUsage().arrayBuffers > mostBytesBesidesHeap) {
    throw new Error('memory outside of the heap grows');
  }
});

const found = await fc.check(property, {
  seed: plan.seed,
  numRuns: plan.runs,
  interruptAfterTimeLimit: plan.seconds * 1000,
  ...(plan.path !== undefined && { path: plan.path }),
});
await target.close?.();
const path = found.counterexamplePath;
port.postMessage({
  type: 'end',
  runs,
  ...(found.failed && {
    problem: `${String((found.errorInstance as Error | null)?.stack ?? found.errorInstance)}\ncase: ${fc.stringify(found.counterexample?.[0]).slice(0, 4000)}\nreplay: npm run fuzz -- ${plan.target} 600 ${plan.seed} ${path}`,
  }),
});
