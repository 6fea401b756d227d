import type { ControllerHealth } from '../directory-connector.ts';

/** After a failure a controller is left alone for this long before it is tried in the background. */
const restMs = 10_000;
/** So many answers in a row make a controller healthy again, so that a flapping one is not chosen at each blink. */
const answersToRecover = 2;

/** How one controller has been answering. Starts out healthy: nothing is known against it. */
export class ControllerState {
  readonly #controller: string;
  readonly #now: () => Date;
  #problem: string | undefined;
  #answersInRow = 0;
  #checkedAt: Date;

  constructor(controller: string, now: () => Date) {
    this.#controller = controller;
    this.#now = now;
    this.#checkedAt = now();
  }

  get isHealthy(): boolean {
    return this.#problem === undefined;
  }

  /** Whether an unhealthy controller has rested long enough to be tried. */
  get isDue(): boolean {
    return !this.isHealthy && this.#now().getTime() - this.#checkedAt.getTime() >= restMs;
  }

  answered(): void {
    this.#checkedAt = this.#now();
    this.#answersInRow += 1;
    if (this.#answersInRow >= answersToRecover) this.#problem = undefined;
  }

  failed(problem: string): void {
    this.#checkedAt = this.#now();
    this.#answersInRow = 0;
    this.#problem = problem;
  }

  report(): ControllerHealth {
    return {
      controller: this.#controller,
      isHealthy: this.isHealthy,
      ...(this.#problem !== undefined && { problem: this.#problem }),
      checkedAt: this.#checkedAt.toISOString(),
    };
  }
}
