import type { ControllerHealth } from '../connectors/directory-connector.ts';

/** What `GET /health` answers. */
export interface HealthReport {
  readonly status: 'ok' | 'failing' | 'stopping';
  readonly queue: { readonly isAnswering: boolean; readonly lastAnswerAt: string | null };
  readonly directory: { readonly isReachable: boolean; readonly controllers: readonly ControllerHealth[] };
  readonly lastHeartbeatAt: string | null;
}

/** Remembers what the parts of the bridge last said about themselves. */
export class BridgeHealth {
  #queueAnswers: boolean | undefined;
  #queueAt: Date | undefined;
  #directoryAnswers: boolean | undefined;
  #heartbeatAt: Date | undefined;
  #isStopping = false;
  readonly #now: () => Date;
  readonly #controllers: () => readonly ControllerHealth[];

  constructor(deps: { now: () => Date; controllers: () => readonly ControllerHealth[] }) {
    this.#now = deps.now;
    this.#controllers = deps.controllers;
  }

  /** @returns whether that is news */
  noteQueue(isAnswering: boolean): boolean {
    const isNews = this.#queueAnswers !== isAnswering;
    this.#queueAnswers = isAnswering;
    if (isAnswering) this.#queueAt = this.#now();
    return isNews;
  }

  /** @returns whether that is news */
  noteDirectory(isReachable: boolean): boolean {
    const isNews = this.#directoryAnswers !== isReachable;
    this.#directoryAnswers = isReachable;
    return isNews;
  }

  noteHeartbeat(): void {
    this.#heartbeatAt = this.#now();
  }

  noteStopping(): void {
    this.#isStopping = true;
  }

  report(): HealthReport {
    const [isAnswering, isReachable] = [this.#queueAnswers === true, this.#directoryAnswers === true];
    return {
      status: this.#isStopping ? 'stopping' : isAnswering && isReachable ? 'ok' : 'failing',
      queue: { isAnswering, lastAnswerAt: this.#queueAt?.toISOString() ?? null },
      directory: { isReachable, controllers: this.#controllers() },
      lastHeartbeatAt: this.#heartbeatAt?.toISOString() ?? null,
    };
  }
}
