import type { QueueClock } from './queue-clock.ts';

/**
 * For how long the queue keeps a message from others. A process that was frozen, or a machine that was moved, wakes up in the
 * middle of a job that somebody else has been given meanwhile: what it was about to send it must not send any more.
 */
export interface Lease {
  /** The queue has hidden the message anew. @param output its answer */
  renew(output: object): void;
  /** Whether there is time left to send something and have it arrive. */
  isOurs(): boolean;
}

/** What is sent must have arrived before another bridge looks for it. */
const marginMs = 3_000;
/** Shorter ones, as tests have them, are used whole: of a second or two nothing would be left. */
const shortestMs = 5_000;

/** @param output the answer that the message came with: whole seconds, cut off, so never later than it was given */
export function createLease(
  options: {
    readonly visibilitySeconds: number;
    readonly clock: Pick<QueueClock, 'serviceMs' | 'dateOf'> | undefined;
  },
  output: object,
): Lease {
  const { visibilitySeconds, clock } = options;
  const wholeMs = visibilitySeconds * 1000;
  const lifeMs = wholeMs - (wholeMs < shortestMs ? 0 : marginMs);
  const endOf = (answer: object): number => (clock?.dateOf(answer) ?? Infinity) + lifeMs;
  let endsAtMs = endOf(output);
  return {
    renew: (answer) => void (endsAtMs = endOf(answer)),
    isOurs: () => (clock?.serviceMs() ?? 0) < endsAtMs,
  };
}
