import type { SourceState } from '../breached/breached-source.ts';
import type { AuthorityHealth, ControllerHealth } from '../connectors/directory-connector.ts';

/** What does not change while a bridge runs. */
export interface AboutBridge {
  readonly directory: string;
  readonly bridge: string;
  readonly softwareVersion: string;
  readonly fingerprint: string;
  readonly pid: number;
  readonly startedAt: string;
}

/** What `GET /health` answers. */
export interface HealthReport {
  readonly status: 'ok' | 'failing' | 'stopping';
  readonly queue: { readonly isAnswering: boolean; readonly lastAnswerAt: string | null };
  readonly directory: {
    readonly isReachable: boolean;
    readonly controllers: readonly ControllerHealth[];
    /** The certificates that controllers are judged by. */
    readonly authority?: AuthorityHealth;
  };
  readonly lastHeartbeatAt: string | null;
  readonly about?: AboutBridge;
  readonly jobs?: JobCounts;
  /** Where passwords that attackers know are looked up. */
  readonly breached?: readonly SourceState[];
}

/** Where jobs are at this moment. */
export interface JobCounts {
  /** Being carried out. */
  readonly running: number;
  /** Answered, but the queue has not taken the result yet. */
  readonly unsentResults: number;
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
  readonly #authority: () => AuthorityHealth | undefined;
  readonly #more: () => Pick<HealthReport, 'about' | 'jobs' | 'breached'>;

  constructor(deps: {
    now: () => Date;
    controllers: () => readonly ControllerHealth[];
    authority?: () => AuthorityHealth | undefined;
    more?: () => Pick<HealthReport, 'about' | 'jobs' | 'breached'>;
  }) {
    this.#now = deps.now;
    this.#controllers = deps.controllers;
    this.#authority = deps.authority ?? (() => undefined);
    this.#more = deps.more ?? (() => ({}));
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
    const authority = this.#authority();
    return {
      status: this.#isStopping ? 'stopping' : isAnswering && isReachable ? 'ok' : 'failing',
      queue: { isAnswering, lastAnswerAt: this.#queueAt?.toISOString() ?? null },
      directory: { isReachable, controllers: this.#controllers(), ...(authority && { authority }) },
      lastHeartbeatAt: this.#heartbeatAt?.toISOString() ?? null,
      ...this.#more(),
    };
  }
}
