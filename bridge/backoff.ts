/** Pauses that grow from `firstMs` to `longestMs`, each somewhere in the upper half so that bridges do not move in step. */
export interface Backoff {
  /** The next pause in milliseconds. */
  next(): number;
  reset(): void;
}

export function createBackoff({ firstMs, longestMs }: { firstMs: number; longestMs: number }): Backoff {
  let pauseMs = firstMs;
  return {
    next() {
      const now = pauseMs;
      pauseMs = Math.min(pauseMs * 2, longestMs);
      return now * (0.5 + Math.random() / 2);
    },
    reset() {
      pauseMs = firstMs;
    },
  };
}
