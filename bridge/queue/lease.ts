import type { QueueClock } from './queue-clock.ts';

/**
 * For how long the queue keeps a message from others. A process that was frozen, or a machine that was moved, wakes up in the
 * middle of a job that somebody else has been given meanwhile: what it was about to send it must not send any more.
 */
export interface Lease {
  /** The queue has hidden the message anew. @param output its answer */
  renew(output: object): void;
  /**
   * Whether there is time left to send something and have it arrive. Asks the queue only where that is not certain: after a
   * start the first answer may have been long on its way, and nothing else says what time it is.
   */
  isOurs(): boolean | Promise<boolean>;
}

/** What is sent must have arrived before another bridge looks for it. */
const marginMs = 3_000;
/** Shorter ones, as tests have them, are used whole: of a second or two nothing would be left. */
const shortestMs = 5_000;

/**
 * @param options `hideAnew` asks the queue to go on keeping it; rejects when it is not ours any more, or nobody answers
 * @param output the answer that the message came with: whole seconds, cut off, so never later than it was given
 */
export function createLease(
  options: {
    readonly visibilitySeconds: number;
    readonly clock: Pick<QueueClock, 'serviceMs' | 'latestMs' | 'dateOf'> | undefined;
    hideAnew(): Promise<object>;
  },
  output: object,
): Lease {
  const { visibilitySeconds, clock, hideAnew } = options;
  const wholeMs = visibilitySeconds * 1000;
  const lifeMs = wholeMs - (wholeMs < shortestMs ? 0 : marginMs);
  const endOf = (answer: object): number => (clock?.dateOf(answer) ?? Infinity) + lifeMs;
  let endsAtMs = endOf(output);
  const isBeforeEnd = (timeMs: number | undefined): boolean => (timeMs ?? 0) < endsAtMs;
  const askQueue = async (): Promise<boolean> => {
    try {
      endsAtMs = endOf(await hideAnew());
    } catch {
      return false;
    }
    return isBeforeEnd(clock?.latestMs());
  };
  return {
    renew: (answer) => void (endsAtMs = endOf(answer)),
    isOurs() {
      if (isBeforeEnd(clock?.latestMs())) return true;
      return isBeforeEnd(clock?.serviceMs()) && askQueue();
    },
  };
}
