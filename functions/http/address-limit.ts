const windowMs = 60_000;
const maxEntries = 10_000;

/**
 * A cheap limit per address and action in the memory of one process: it takes the edge off a burst before any store is
 * asked. What must hold exactly is a budget in the store.
 */
export class AddressLimit {
  readonly #counters = new Map<string, { count: number; endsAtMs: number }>();

  /** Counts a request. @returns when to come back, or undefined when it may go on */
  take(key: string, limit: number, now: Date): Date | undefined {
    const old = this.#counters.get(key);
    const isOpen = old !== undefined && now.getTime() < old.endsAtMs;
    const counter = isOpen ? old : { count: 0, endsAtMs: now.getTime() + windowMs };
    if (counter.count >= limit) return new Date(counter.endsAtMs);
    counter.count++;
    if (!isOpen) this.#put(key, counter);
    return undefined;
  }

  /** Bounded: the oldest entry makes room (a Map keeps insertion order). */
  #put(key: string, counter: { count: number; endsAtMs: number }): void {
    this.#counters.delete(key);
    this.#counters.set(key, counter);
    if (this.#counters.size > maxEntries) this.#counters.delete(this.#counters.keys().next().value!);
  }
}
