import type { Client } from 'ldapts';

/** A borrowed connection. */
export interface Loan {
  readonly client: Client;
  giveBack(isReusable: boolean): void;
}

interface Idle {
  readonly client: Client;
  readonly since: number;
}

interface Waiting {
  readonly resolve: (loan: Loan) => void;
  readonly reject: (error: unknown) => void;
}

/** Setting up TLS is the dearest thing to ask of a controller; a listen backlog can be as short as ten. */
const parallelOpenings = 2;

/**
 * Connections to one controller. Each is lent to one call at a time, so that a dropped connection can never be
 * reconnected by two calls at once, which the client does not survive. Who waits gets whatever is there first: a
 * connection that comes back, or a new one.
 */
export class ConnectionPool {
  readonly #open: () => Promise<Client>;
  readonly #isUsable: (client: Client) => boolean;
  readonly #idleMs: number;
  readonly #size: number;
  readonly #idle: Idle[] = [];
  readonly #waiting: Waiting[] = [];
  #lent = 0;
  #opening = 0;
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
    this.#size = options.size;
    this.#idleMs = options.idleMs;
  }

  /** Borrows a connection. Give it back in any case. @throws whatever opening threw, when no connection is left */
  borrow(): Promise<Loan> {
    const client = this.#takeIdle();
    if (client) return Promise.resolve(this.#lend(client));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#grow();
    });
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

  #grow(): void {
    const places = Math.min(this.#size - this.#lent, parallelOpenings) - this.#opening;
    const wanted = this.#waiting.length - this.#opening;
    for (let count = Math.min(places, wanted); count > 0; count -= 1) void this.#openOne();
  }

  async #openOne(): Promise<void> {
    this.#opening += 1;
    try {
      const client = await this.#open();
      this.#opening -= 1;
      this.#offer(client);
      this.#grow();
    } catch (error) {
      this.#opening -= 1;
      // While others are at work theirs will come back. Nobody tries again by himself: that would be a hot loop.
      if (this.#lent > 0 || this.#opening > 0) return;
      for (const waiting of this.#waiting.splice(0)) waiting.reject(error);
    }
  }

  #lend(client: Client): Loan {
    this.#lent += 1;
    return {
      client,
      giveBack: (isReusable) => {
        this.#lent -= 1;
        if (isReusable) this.#offer(client);
        else discard(client);
        this.#grow();
      },
    };
  }

  #offer(client: Client): void {
    const next = this.#waiting.shift();
    if (next) next.resolve(this.#lend(client));
    else if (this.#isClosed) discard(client);
    else this.#idle.push({ client, since: Date.now() });
  }

  /** The one used last is the least likely to have been dropped. */
  #takeIdle(): Client | undefined {
    for (let idle = this.#idle.pop(); idle; idle = this.#idle.pop()) {
      if (this.#isFresh(idle)) return idle.client;
      discard(idle.client);
    }
    return undefined;
  }

  #isFresh(idle: Idle): boolean {
    return this.#isUsable(idle.client) && Date.now() - idle.since < this.#idleMs;
  }
}

/** Ends a connection without waiting for anybody. */
export function discard(client: Client): void {
  client.unbind().catch(() => undefined);
}
