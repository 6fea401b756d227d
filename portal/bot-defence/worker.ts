import type { WorkChallenge, WorkDone } from '#shared/api/work.ts';
import { solve } from './solve.ts';

/** What the worker says: how far it is, and at last what it found, if anything. */
export type WorkerMessage = { readonly tried: number } | { readonly done: WorkDone | undefined };

const say = (message: WorkerMessage): void => {
  postMessage(message);
};

addEventListener('message', ({ data }: MessageEvent<WorkChallenge>) => {
  void solve(data, (tried) => {
    say({ tried });
  }).then((done) => {
    say({ done });
  });
});
