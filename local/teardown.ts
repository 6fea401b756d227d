/** What has to be undone, in reverse order. */
export class Teardown {
  readonly #steps: (() => Promise<void> | void)[] = [];
  #running: Promise<void> | undefined;

  add(step: () => Promise<void> | void): void {
    this.#steps.unshift(step);
  }

  /** Undoes everything; a step that fails does not keep the others from being taken. Runs once. */
  run(): Promise<void> {
    this.#running ??= this.#undo();
    return this.#running;
  }

  async #undo(): Promise<void> {
    for (const step of this.#steps) {
      try {
        await step();
      } catch (problem) {
        console.error('Something could not be stopped:', problem);
      }
    }
  }
}

/**
 * Like `Promise.all`, but a failure is told only when all have ended: what started beside it can then be stopped, and
 * does not stay behind.
 */
export async function allEnded<T extends readonly unknown[]>(work: { [I in keyof T]: Promise<T[I]> }): Promise<T> {
  await Promise.allSettled(work);
  return (await Promise.all(work)) as unknown as T;
}
