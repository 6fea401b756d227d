import { createBackoff } from '../../backoff.ts';
import type { ControllerHealth, ControllerStanding } from '../directory-connector.ts';

/** So many failures within the window, and a controller is away. */
const failuresUntilAway = 3;
const windowMs = 60_000;
/** What fails together, such as everything that was under way on a connection, is one failure. */
const incidentMs = 1_000;
/** So many answers in a row make it healthy again, so that a flapping one is not chosen at each blink. */
const answersToRecover: Record<Exclude<ControllerStanding, 'healthy'>, number> = { limping: 2, away: 3 };
/** One that limps is tried again soon; one that is away is left alone, longer each time. */
const limpingRestMs = 2_000;
const awayRest = { firstMs: 10_000, longestMs: 300_000 };
/** Who has been healthy for so long has its past forgiven. */
const forgivenMs = 300_000;

/** Time for a controller's health: monotonic milliseconds, which no change of the clock moves, and the clock to tell. */
export interface HealthClock {
  readonly elapsedMs: () => number;
  readonly now: () => Date;
}

/**
 * How one controller has been answering. Starts out healthy: nothing is known against it. One failure makes it limp: it
 * comes after all that are healthy. Several failures put it away, until it has answered several probes in a row.
 */
export class ControllerState {
  readonly #controller: string;
  readonly #clock: HealthClock;
  readonly #backoff = createBackoff(awayRest);
  #standing: ControllerStanding = 'healthy';
  #problem: string | undefined;
  #failures: number[] = [];
  #answersInRow = 0;
  #healthySinceMs: number;
  #dueAtMs = 0;
  #checkedAt: Date;

  constructor(controller: string, clock: HealthClock) {
    this.#controller = controller;
    this.#clock = clock;
    this.#healthySinceMs = clock.elapsedMs();
    this.#checkedAt = clock.now();
  }

  get standing(): ControllerStanding {
    return this.#standing;
  }

  get isHealthy(): boolean {
    return this.#standing === 'healthy';
  }

  /** Whether one that is not healthy has rested long enough to be tried. */
  get isDue(): boolean {
    return !this.isHealthy && this.#clock.elapsedMs() >= this.#dueAtMs;
  }

  /** @returns whether it is healthy again by this */
  answered(): boolean {
    this.#checkedAt = this.#clock.now();
    if (this.#standing === 'healthy') return false;
    this.#answersInRow += 1;
    if (this.#answersInRow < answersToRecover[this.#standing]) return false;
    this.#standing = 'healthy';
    this.#problem = undefined;
    this.#failures = [];
    this.#healthySinceMs = this.#clock.elapsedMs();
    return true;
  }

  /** @returns whether it stands worse by this */
  failed(problem: string): boolean {
    const [nowMs, before] = [this.#clock.elapsedMs(), this.#standing];
    this.#checkedAt = this.#clock.now();
    this.#answersInRow = 0;
    this.#problem = problem;
    const isSameIncident = nowMs - (this.#failures.at(-1) ?? -Infinity) < incidentMs;
    if (isSameIncident) return false;
    this.#failures = [...this.#failures.filter((atMs) => nowMs - atMs < windowMs), nowMs];
    if (before === 'healthy' && nowMs - this.#healthySinceMs >= forgivenMs) this.#backoff.reset();
    const isAway = before === 'away' || this.#failures.length >= failuresUntilAway;
    this.#standing = isAway ? 'away' : 'limping';
    this.#dueAtMs = nowMs + (isAway ? this.#backoff.next() : limpingRestMs);
    return this.#standing !== before;
  }

  report(): ControllerHealth {
    return {
      controller: this.#controller,
      isHealthy: this.isHealthy,
      standing: this.#standing,
      ...(this.#problem !== undefined && { problem: this.#problem }),
      checkedAt: this.#checkedAt.toISOString(),
    };
  }
}
