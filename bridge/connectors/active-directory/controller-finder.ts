import { createBackoff } from '../../backoff.ts';
import type { ConnectorLog } from './config.ts';
import { findControllers } from './find-controllers.ts';
import type { Discovery, FoundControllers, ServiceResolver } from './find-controllers.ts';

/** Node does not tell how long a record lives; domains keep theirs for ten minutes (`LdapSrvRecords` of Netlogon). */
const refreshMs = 600_000;
const retry = { firstMs: 5_000, longestMs: refreshMs / 2 };
/** Who has no list at all asks again at most this often. */
const impatientMs = 1_000;

interface FinderDeps {
  readonly discovery: Discovery;
  readonly resolver: ServiceResolver;
  /** Used until DNS has answered for the first time. */
  readonly fallback: readonly string[];
  readonly log?: ConnectorLog | undefined;
  readonly elapsedMs: () => number;
  /** `Math.random` when absent. */
  readonly random?: () => number;
  /** Does something later, without keeping the process for it. */
  readonly setTimer?: (act: () => void, ms: number) => NodeJS.Timeout | undefined;
}

/** Keeps a list of controllers by DNS: read again from time to time, and the last good one kept while DNS is away. */
export class ControllerFinder {
  readonly #deps: FinderDeps;
  readonly #backoff = createBackoff(retry);
  readonly #chances = new Map<string, number>();
  #urls: readonly string[];
  #hasAnswered = false;
  #problem: string | undefined;
  #asking: Promise<void> | undefined;
  #askedAtMs = -Infinity;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(deps: FinderDeps) {
    this.#deps = deps;
    this.#urls = deps.fallback;
  }

  /** The list as it is. */
  get urls(): readonly string[] {
    return this.#urls;
  }

  /** Why the last question was not answered. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Waits for the first answer, good or bad. Afterwards only while there is no list at all: nobody waits for DNS in vain. */
  async ready(): Promise<void> {
    if (this.#hasAnswered) return;
    const isFirst = this.#askedAtMs === -Infinity;
    const isRested = this.#deps.elapsedMs() - this.#askedAtMs >= impatientMs;
    if (isFirst || (this.#urls.length === 0 && (this.#asking || isRested))) await this.again();
  }

  /** Asks DNS now, for `bridge check`. @throws Error as {@link findControllers} */
  look(): Promise<FoundControllers> {
    return findControllers(this.#deps.discovery, this.#deps.resolver, this.#chanceOf);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  /** Asks DNS and goes by what it says. Never rejects. */
  again(): Promise<void> {
    this.#askedAtMs = this.#deps.elapsedMs();
    this.#asking ??= this.look()
      .then(
        (found) => this.#note(found),
        (error: unknown) => this.#fail(error),
      )
      .finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  #note({ urls, refused, isSiteEmpty }: FoundControllers): void {
    const { log, discovery } = this.#deps;
    const isNews = urls.join() !== this.#urls.join() || !this.#hasAnswered;
    if (isNews) log?.info({ controllers: urls }, 'controllers found in DNS');
    if (isNews && refused.length > 0) log?.warn({ refused }, 'DNS names hosts that may not be controllers');
    if (isNews && isSiteEmpty) log?.warn({ site: discovery.site }, 'DNS has no controllers of this site');
    if (this.#problem !== undefined) log?.info({ controllers: urls }, 'DNS answers again');
    [this.#urls, this.#hasAnswered, this.#problem] = [urls, true, undefined];
    this.#backoff.reset();
    this.#schedule(refreshMs * (0.8 + 0.4 * this.#random()));
  }

  #fail(error: unknown): void {
    const problem = error instanceof Error ? error.message : String(error);
    if (this.#problem === undefined) {
      this.#deps.log?.warn(
        { problem, kept: this.#urls },
        'controllers could not be looked up; the list stays as it was',
      );
    }
    this.#problem = problem;
    this.#schedule(this.#backoff.next());
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer);
    const setTimer = this.#deps.setTimer ?? ((act, delay) => setTimeout(act, delay).unref());
    if (!this.#isClosed) this.#timer = setTimer(() => void this.again(), ms);
  }

  readonly #chanceOf = (host: string): number => {
    const chance = this.#chances.get(host) ?? 1 - this.#random();
    this.#chances.set(host, chance);
    return chance;
  };

  #random(): number {
    return (this.#deps.random ?? Math.random)();
  }
}
