import type { Client } from 'ldapts';
import { ControllerUnavailable } from '../directory-connector.ts';
import type { ActiveDirectoryConfig, ConnectorDeps, Deadlines } from './config.ts';
import { defaultDeadlines, defaultPoolSize } from './config.ts';
import { ConnectionPool, discard } from './connection-pool.ts';
import { ControllerState } from './controller-state.ts';
import { DeadlineExceeded, withDeadline } from './deadline.ts';
import { describeFailure, meaningOf, readFailure } from './ldap-errors.ts';
import type { LdapFailure } from './ldap-errors.ts';
import { makeClient } from './open-client.ts';
import { readNetbiosName, readRootDse } from './root-dse.ts';
import type { RootDse } from './root-dse.ts';

const boundIdleMs = 120_000;
const verifyIdleMs = 20_000;
/** A wrong bind password in the configuration must not lock the service account. */
const ownBindRestMs = 60_000;

/** What never changes while a controller runs. */
export interface ControllerFacts {
  readonly root: RootDse;
  readonly netbiosName: string | undefined;
}

/** One controller: its connections, its health, and the deadline around every call. */
export class Controller {
  readonly url: string;
  readonly state: ControllerState;
  readonly #config: ActiveDirectoryConfig;
  readonly #deps: ConnectorDeps;
  readonly #deadlines: Deadlines;
  readonly #bound: ConnectionPool;
  readonly #verifying: ConnectionPool;
  #facts: Promise<ControllerFacts> | undefined;
  #ownBindRefusedAt = -Infinity;
  #isProbing = false;

  constructor(url: string, config: ActiveDirectoryConfig, deps: ConnectorDeps) {
    this.url = url;
    this.#config = config;
    this.#deps = deps;
    this.#deadlines = { ...defaultDeadlines, ...config.deadlines };
    this.state = new ControllerState(url, deps.now);
    const size = config.poolSize ?? defaultPoolSize;
    const isBound = (client: Client) => client.isBound;
    this.#bound = new ConnectionPool({ open: () => this.#openBound(), isUsable: isBound, size, idleMs: boundIdleMs });
    this.#verifying = new ConnectionPool({
      open: () => this.#connect((client) => readRootDse(client)),
      isUsable: (client) => client.isConnected,
      size,
      idleMs: verifyIdleMs,
    });
  }

  /** Makes sure that the controller answers: a live connection is enough. @throws ControllerUnavailable */
  async ensure(): Promise<void> {
    if (!this.#bound.hasIdle()) await this.read(() => Promise.resolve());
  }

  /**
   * A request that changes nothing, so it is tried once more when the connection turns out to be dead.
   * LDAP errors of the server come through; a controller that does not answer is {@link ControllerUnavailable}.
   */
  async read<T>(work: (client: Client) => Promise<T>): Promise<T> {
    try {
      return await this.#attempt(work);
    } catch (error) {
      if (!(error instanceof Dropped)) throw error;
      this.#bound.drain();
      // A controller that hangs is not given the same time again.
      if (error.cause instanceof DeadlineExceeded) throw this.#unavailable(error.cause, false);
      return await this.#attempt(work).catch((again: unknown) => {
        throw again instanceof Dropped ? this.#unavailable(again.cause, false) : again;
      });
    }
  }

  /** A request that changes something: sent at most once. @returns the server's refusal, if any */
  async write(work: (client: Client) => Promise<void>): Promise<LdapFailure | undefined> {
    const send = (): Promise<LdapFailure | undefined> =>
      this.#attempt((client) => work(client).then(() => undefined, refusalOrThrow));
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof Dropped)) throw error;
      // The server said that it did nothing because the connection had lost its identity.
      if (error.wasRefused) {
        this.#bound.drain();
        return await send().catch((again: unknown) => {
          throw again instanceof Dropped ? this.#unavailable(again.cause, !again.wasRefused) : again;
        });
      }
      this.#bound.drain();
      throw this.#unavailable(error.cause, true);
    }
  }

  /** Exactly one bind, on a connection of its own. @returns the refusal, or nothing when the password is right */
  async tryBind(dn: string, password: string): Promise<LdapFailure | undefined> {
    return this.#verifying.lend(async (client) => {
      // Should the connection have gone in this very moment, a bind would reconnect: that is still the first one.
      const bind = client.bind(dn, password).then(() => undefined, bindRefusalOrThrow);
      const value = await withDeadline(bind, this.#deadlines.requestMs, () => discard(client)).catch(
        (error: unknown) => {
          throw this.#unavailable(error, true);
        },
      );
      const meaning = value && meaningOf('bind', value);
      if (meaning === 'elsewhere' || meaning === 'unclear')
        throw this.#unavailable(describeFailure(value!), meaning === 'unclear');
      this.state.answered();
      return value;
    });
  }

  /** Runs a search that comes in pages, all on one connection, which alone knows how to go on. */
  async *pages<T>(start: (client: Client) => AsyncGenerator<T>): AsyncGenerator<T> {
    const loan = await this.#bound.borrow();
    let isComplete = false;
    try {
      yield* start(loan.client);
      isComplete = true;
    } catch (error) {
      throw this.#unavailable(error, false);
    } finally {
      loan.giveBack(isComplete);
    }
  }

  /** Tries the controller in the background after it failed and rested; nobody waits for it. */
  probeWhenDue(): void {
    if (!this.state.isDue || this.#isProbing) return;
    this.#isProbing = true;
    this.read(readRootDse)
      .catch(() => undefined) // The state has noted it.
      .finally(() => (this.#isProbing = false));
  }

  /** What the controller says about itself, asked once. */
  facts(): Promise<ControllerFacts> {
    this.#facts ??= this.read(async (client) => {
      const root = await readRootDse(client);
      return { root, netbiosName: this.#config.netbiosName ?? (await readNetbiosName(client, root)) };
    }).catch((error: unknown) => {
      this.#facts = undefined;
      throw error;
    });
    return this.#facts;
  }

  close(): void {
    this.#bound.close();
    this.#verifying.close();
  }

  /** @throws Dropped when the connection broke or was refused; ControllerUnavailable; ResultCodeError of the server */
  #attempt<T>(work: (client: Client) => Promise<T>): Promise<T> {
    return this.#bound.lend(async (client) => {
      const call = work(client).catch((error: unknown) => {
        const failure = readFailure(error);
        const meaning = failure && meaningOf('request', failure);
        if (!failure) throw new Dropped(error, false);
        if (meaning === 'unbound') throw new Dropped(error, true);
        if (meaning === 'elsewhere') throw this.#unavailable(error, false);
        throw error;
      });
      const result = await withDeadline(call, this.#deadlines.requestMs, () => discard(client)).catch(
        (error: unknown) => {
          throw error instanceof DeadlineExceeded ? new Dropped(error, false) : error;
        },
      );
      this.state.answered();
      return result;
    });
  }

  async #openBound(): Promise<Client> {
    if (this.#deps.now().getTime() - this.#ownBindRefusedAt < ownBindRestMs) {
      throw this.#unavailable('the directory refused the bridge its own sign-in; waiting before another try', false);
    }
    return this.#connect((client) => client.bind(this.#config.bindDn, this.#config.bindPassword.reveal()));
  }

  async #connect(greet: (client: Client) => Promise<unknown>): Promise<Client> {
    const client = makeClient(this.url, this.#config, this.#deadlines.connectMs);
    try {
      await withDeadline(greet(client), this.#deadlines.connectMs);
      return client;
    } catch (error) {
      discard(client);
      if (readFailure(error)?.code === 49) this.#ownBindRefusedAt = this.#deps.now().getTime();
      throw this.#unavailable(error, false);
    }
  }

  #unavailable(cause: unknown, wasSent: boolean): ControllerUnavailable {
    const failure = readFailure(cause);
    const problem = failure ? `answered ${describeFailure(failure)}` : messageOf(cause);
    if (this.state.isHealthy) this.#deps.log?.warn({ controller: this.url, problem }, 'controller does not answer');
    this.state.failed(problem);
    return new ControllerUnavailable(this.url, { wasSent, cause });
  }
}

/** A connection broke under a request (`wasRefused` false), or the server says that it carried nothing out. */
class Dropped extends Error {
  readonly wasRefused: boolean;

  constructor(cause: unknown, wasRefused: boolean) {
    super('the connection broke', { cause });
    this.wasRefused = wasRefused;
  }
}

/** Turns a plain refusal of the server into a value; everything else stays an error. */
function refusalOrThrow(error: unknown): LdapFailure {
  const failure = readFailure(error);
  const meaning = failure && meaningOf('request', failure);
  if (!failure || meaning === 'unbound' || meaning === 'elsewhere') throw error;
  return failure;
}

function bindRefusalOrThrow(error: unknown): LdapFailure {
  const failure = readFailure(error);
  if (!failure) throw error;
  return failure;
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
