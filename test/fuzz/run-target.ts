import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import type { Plan, Verdict } from './target.ts';

/** Longer than a case may take by its own deadline: beyond it nothing else runs either, and nobody will tell. */
const stuckMs = 60_000;
const openingMs = 180_000;
const heapMb = 384;

/**
 * Runs a target in a thread of its own, so that one that is stuck, falls over or takes all memory is told like any other.
 */
export function runTarget(plan: Plan): Promise<Verdict> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: plan,
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    });
    let runs = 0;
    let last: unknown;
    let lastAt = performance.now();
    const end = (problem?: string): void => {
      clearInterval(watch);
      resolve({ target: plan.target, runs, ...(problem !== undefined && { problem }) });
      void worker.terminate();
    };
    const told = (what: string): string =>
      `${what}\ncase: ${fc.stringify(last).slice(0, 4000)}\nreplay: npm run fuzz -- ${plan.target} 600 ${plan.seed}`;
    const watch = setInterval(() => {
      if (performance.now() - lastAt > (runs === 0 ? openingMs : stuckMs))
        end(told('stuck: nothing else runs any more'));
    }, 1000);
    worker.on(
      'message',
      (message: { type: 'case'; value: unknown } | { type: 'end'; runs: number; problem?: string }) => {
        lastAt = performance.now();
        if (message.type === 'end') return end(message.problem);
        runs += 1;
        last = message.value;
      },
    );
    worker.on('error', (error) => end(told(`fell over: ${String((error as Error).stack ?? error)}`)));
    worker.on('exit', (code) => end(told(`ended with ${code}`)));
  });
}
