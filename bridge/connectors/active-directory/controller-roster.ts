import { ControllerUnavailable } from '../directory-connector.ts';
import type { ActiveDirectoryConfig, ConnectorDeps } from './config.ts';
import { Controller } from './controller.ts';
import type { Surroundings } from './controller.ts';
import { ControllerFinder } from './controller-finder.ts';
import { isAllowedName } from './find-controllers.ts';

/** Which controllers there are: those of the configuration, or those that DNS names at the moment. */
export class ControllerRoster {
  readonly finder: ControllerFinder | undefined;
  readonly #config: ActiveDirectoryConfig;
  readonly #make: (url: string) => Controller;
  /** Also those that DNS names no more: changes that were sent to them are looked for there. */
  readonly #known = new Map<string, Controller>();

  constructor(config: ActiveDirectoryConfig, deps: ConnectorDeps, around: Surroundings) {
    this.#config = config;
    this.#make = (url) => new Controller(url, config, deps, around);
    const { discovery, resolver, controllers: fallback } = config;
    const elapsedMs = deps.elapsedMs ?? (() => performance.now());
    if (discovery && !resolver) throw new TypeError('discovery needs a resolver');
    this.finder =
      discovery && new ControllerFinder({ discovery, resolver: resolver!, fallback, log: deps.log, elapsedMs });
  }

  /** In the order of preference. Waits for DNS while nothing is known yet. @throws ControllerUnavailable when there are none */
  async wait(): Promise<readonly Controller[]> {
    await this.finder?.ready();
    const controllers = this.now();
    if (controllers.length > 0) return controllers;
    throw new ControllerUnavailable('of the domain', { wasSent: false, cause: new Error(this.finder?.problem) });
  }

  /** The same without waiting; perhaps none yet. */
  now(): readonly Controller[] {
    const urls = this.finder?.urls ?? this.#config.controllers;
    for (const [url, controller] of this.#known) if (!urls.includes(url)) controller.drain();
    return urls.map((url) => this.#of(url));
  }

  /** That very controller. @throws ControllerUnavailable when nobody may look there */
  find(url: string): Controller {
    const known = this.#known.get(url);
    if (known) return known;
    // Of the time before a restart, and not found again yet, or no more.
    if (this.#config.controllers.includes(url) || this.#mayBeFound(url)) return this.#of(url);
    throw new ControllerUnavailable(url, { wasSent: false, cause: 'not configured' });
  }

  drain(): void {
    for (const controller of this.#known.values()) controller.drain();
  }

  close(): void {
    this.finder?.close();
    for (const controller of this.#known.values()) controller.close();
  }

  #of(url: string): Controller {
    const controller = this.#known.get(url) ?? this.#make(url);
    this.#known.set(url, controller);
    return controller;
  }

  #mayBeFound(url: string): boolean {
    const parsed = URL.parse(url);
    const { discovery } = this.#config;
    return parsed?.protocol === 'ldaps:' && discovery !== undefined && isAllowedName(parsed.hostname, discovery.names);
  }
}
