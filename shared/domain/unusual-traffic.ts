/** What is counted of beginnings (of recoveries, of sign-ins): this minute and the one before. */
export interface MinuteCounts {
  readonly minute: number;
  readonly count: number;
  /** Of the minute before `minute`; 0 when nothing was begun then. */
  readonly before: number;
}

const minuteMs = 60_000;

/** Number of the minute, since 1970. */
export const minuteOf = (nowMs: number): number => Math.floor(nowMs / minuteMs);

/**
 * Beginnings within the last sixty seconds, as far as two counters can tell: the minute before counts by the part of it
 * that is not over yet. So nobody gets a whole new allowance by waiting for the full minute.
 */
export function lastMinute({ minute, count, before }: MinuteCounts, nowMs: number): number {
  // A clock that is ahead of ours has opened the next minute: then this one is all of the past that counts.
  const elapsed = Math.min(1, Math.max(0, (nowMs - minute * minuteMs) / minuteMs));
  return count + before * (1 - elapsed);
}

/** How hard the work is that is asked for: 0 is none, then each step is twice the one before. */
export type Difficulty = 0 | 1 | 2 | 4;

/**
 * None up to the threshold; above it the work grows with the load, and stops where an old phone is still done in some
 * seconds. What a flood costs its sender is the number of requests times this, not this alone.
 */
export function difficultyOf(load: number, threshold: number): Difficulty {
  if (load <= threshold) return 0;
  if (load < 2 * threshold) return 1;
  return load < 4 * threshold ? 2 : 4;
}
