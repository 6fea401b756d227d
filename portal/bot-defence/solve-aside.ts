import type { WorkChallenge, WorkDone } from '#shared/api/work.ts';
import { ownScript } from '../app/own-script.ts';
import { solve } from './solve.ts';
import workerUrl from './worker.ts?worker&url';
import type { WorkerMessage } from './worker.ts';

/** Work in progress. */
export interface Solving {
  /** undefined when it was not found in time. */
  readonly result: Promise<WorkDone | undefined>;
  readonly stop: () => void;
}

/** Does the work in a worker, so that the page stays alive; in the page itself where the browser has no worker for us. */
export function solveAside(challenge: WorkChallenge, onTried: (tried: number) => void): Solving {
  let worker: Worker;
  try {
    worker = new Worker(ownScript(workerUrl));
  } catch {
    return { result: solve(challenge, onTried), stop: () => undefined };
  }
  const stop = (): void => {
    worker.terminate();
  };
  const result = new Promise<WorkDone | undefined>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
      if ('tried' in data) onTried(data.tried);
      else resolve(data.done);
    });
    // The file could not be fetched, or the browser forbids it.
    worker.addEventListener('error', () => {
      resolve(solve(challenge, onTried));
    });
    worker.postMessage(challenge);
  });
  return { result: result.finally(stop), stop };
}
