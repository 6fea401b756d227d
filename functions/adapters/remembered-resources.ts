import type { ResourceStore, StoredResource } from '../ports/resource-store.ts';

const rememberMs = 30_000;
/** How long the last answer serves while the store does not answer. */
const lastResortMs = 600_000;

interface Answer {
  readonly list: readonly StoredResource[];
  readonly readAtMs: number;
}

/**
 * Asks the store at most every thirty seconds, once at a time. A failure is not remembered. While the store is away the
 * last answer serves for ten minutes: a person in the middle of a recovery does not notice a short failure, and an action
 * that was withdrawn does not stay for longer. After that, and before the first answer, it throws: what the
 * deployment's file says may be wider than what is stored.
 */
export class RememberedResources implements ResourceStore {
  readonly #store: ResourceStore;
  readonly #now: () => Date;
  #last: Answer | undefined;
  #asking: Promise<readonly StoredResource[]> | undefined;

  constructor(store: ResourceStore, now: () => Date) {
    this.#store = store;
    this.#now = now;
  }

  /** The same array as long as it was not read again. */
  async list(): Promise<readonly StoredResource[]> {
    if (this.#last && this.#age(this.#last) < rememberMs) return this.#last.list;
    this.#asking ??= this.#ask().finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  async #ask(): Promise<readonly StoredResource[]> {
    const readAtMs = this.#now().getTime();
    try {
      const list = await this.#store.list();
      this.#last = { list, readAtMs };
      return list;
    } catch (error) {
      if (this.#last && this.#age(this.#last) < lastResortMs) return this.#last.list;
      throw error;
    }
  }

  #age = ({ readAtMs }: Answer): number => this.#now().getTime() - readAtMs;
}
