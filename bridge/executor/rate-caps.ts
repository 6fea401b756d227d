/** The bridge's own caps, whatever the cloud asks for (THREATS B3). */
export interface RateLimits {
  readonly operationsPerMinute: number;
  readonly perAccountPerHour: number;
}

const minuteMs = 60_000;
const hourMs = 3_600_000;

/** Sliding windows over what was carried out, per bridge and per account. */
export class RateCaps {
  readonly #limits: RateLimits;
  readonly #now: () => Date;
  readonly #operations: number[] = [];
  readonly #accounts = new Map<string, number[]>();

  /** @param earlier what the journal still knows, so that a restart does not open the caps */
  constructor(limits: RateLimits, now: () => Date, earlier: readonly { account?: string; atMs: number }[] = []) {
    this.#limits = limits;
    this.#now = now;
    for (const { account, atMs } of earlier) {
      this.#operations.push(atMs);
      if (account) this.#timesOf(account).push(atMs);
    }
  }

  /** Counts one operation. @returns false when the cap on all operations is reached; then nothing is counted */
  takeOperation(): boolean {
    const now = this.#now().getTime();
    dropBefore(this.#operations, now - minuteMs);
    if (this.#operations.length >= this.#limits.operationsPerMinute) return false;
    this.#operations.push(now);
    return true;
  }

  /**
   * Counts one operation on an account, which may go by several keys. All keys are counted or none.
   * @returns false when the cap of one of them is reached
   */
  takeAccount(keys: readonly string[]): boolean {
    const now = this.#now().getTime();
    const times = keys.map((key) => this.#timesOf(key));
    for (const list of times) dropBefore(list, now - hourMs);
    if (times.some((list) => list.length >= this.#limits.perAccountPerHour)) return false;
    for (const list of times) list.push(now);
    return true;
  }

  /** Forgets accounts that nothing happened to for an hour. */
  prune(): void {
    const since = this.#now().getTime() - hourMs;
    for (const [key, times] of this.#accounts) if ((times.at(-1) ?? 0) < since) this.#accounts.delete(key);
  }

  #timesOf(key: string): number[] {
    const known = this.#accounts.get(key);
    if (known) return known;
    const times: number[] = [];
    this.#accounts.set(key, times);
    return times;
  }
}

function dropBefore(times: number[], since: number): void {
  const first = times.findIndex((time) => time > since);
  times.splice(0, first === -1 ? times.length : first);
}
