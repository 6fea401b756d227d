import type { Client } from 'ldapts';
import { Turnstile } from './turnstile.ts';

interface Idle {
  readonly client: Client;
  readonly since: number;
}

/** A borrowed connection. */
export interface Loan {
  readonly client: Client;
  giveBack(isReusable: boolean): void;
}

/**
 * Connections to one controller. Each is lent to one call at a time, so that a dropped connection can never be
 * reconnected by two calls at once, which the client does not survive.
 */
export class ConnectionPool {
  readonly #open: () => Promise<Client>;
  readonly #isUsable: (client: Client) => boolean;
  readonly #idleMs: number;
  readonly #turnstile: Turnstile;
  #idle: Idle[] = [];
  #isClosed = false;

  constructor(options: {
    open: () => Promise<Client>;
    isUsable: (client: Client) => boolean;
    size: number;
    /** A connection that lay idle longer is not trusted: firewalls forget flows without a word. */
    idleMs: number;
  }) {
    this.#open = options.open;
    this.#isUsable = options.isUsable;
    this.#idleMs = options.idleMs;
    this.#turnstile = new Turnstile(options.size);
  }

  /** Borrows a connection, opening one when none is idle. Give it back in any case. */
  async borrow(): Promise<Loan> {
    const leave = await this.#turnstile.enter();
    try {
      const client = this.#takeIdle() ?? (await this.#open());
      return { client, giveBack: (isReusable) => (this.#takeBack(client, isReusable), leave()) };
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** Lends a connection for one piece of work; one whose work failed is not used again. */
  async lend<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const loan = await this.borrow();
    let isReusable = false;
    try {
      const value = await work(loan.client);
      isReusable = true;
      return value;
    } finally {
      loan.giveBack(isReusable);
    }
  }

  /** Whether a live connection waits for work. */
  hasIdle(): boolean {
    return this.#idle.some((idle) => this.#isFresh(idle));
  }

  /** Drops what is idle, such as after a controller went away. */
  drain(): void {
    for (const { client } of this.#idle.splice(0)) discard(client);
  }

  close(): void {
    this.#isClosed = true;
    this.drain();
  }

  /** The one used last is the least likely to have been dropped. */
  #takeIdle(): Client | undefined {
    for (let idle = this.#idle.pop(); idle; idle = this.#idle.pop()) {
      if (this.#isFresh(idle)) return idle.client;
      discard(idle.client);
    }
    return undefined;
  }

  #takeBack(client: Client, isReusable: boolean): void {
    if (isReusable && !this.#isClosed) this.#idle.push({ client, since: Date.now() });
    else discard(client);
  }

  #isFresh(idle: Idle): boolean {
    return this.#isUsable(idle.client) && Date.now() - idle.since < this.#idleMs;
  }
}

/** Ends a connection without waiting for anybody. */
export function discard(client: Client): void {
  client.unbind().catch(() => undefined);
}
