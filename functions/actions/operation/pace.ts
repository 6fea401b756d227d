/** Bounds of the first pause, in milliseconds. Not longer: after a slow stretch nobody shall wait for what is over. */
const shortest = 25;
const longest = 600;
const longestBetween = 1_000;

/**
 * When to look whether an operation has ended. Looking costs a read, not looking costs the person time; how long a
 * directory takes depends on where it is. So the first look is at about the time when the last ones were over (a running
 * median; it finds back from a busy minute within a dozen waits), the next ones follow at growing distances.
 */
export class Pace {
  #firstMs = 60;

  /** Pauses before each look of one wait, in milliseconds, without end. */
  *pauses(): Generator<number, never> {
    let pauseMs = this.#firstMs;
    yield pauseMs;
    for (pauseMs = Math.max(15, pauseMs * 0.3); ; pauseMs = Math.min(pauseMs * 1.5, longestBetween)) yield pauseMs;
  }

  /** Learns from a wait that saw the end. @param looks how many it took */
  ended(looks: number): void {
    const next = this.#firstMs * (looks === 1 ? 0.8 : 1.25);
    this.#firstMs = Math.min(longest, Math.max(shortest, next));
  }
}
