import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'ldapts';
import { ControllerUnavailable } from '../directory-connector.ts';
import type { ControllerHealth } from '../directory-connector.ts';
import type { ActiveDirectoryConfig, ConnectorDeps, Deadlines } from './config.ts';
import { defaultDeadlines, defaultPoolSize } from './config.ts';
import { ConnectionPool, discard } from './connection-pool.ts';
import { ControllerState } from './controller-state.ts';
import { DeadlineExceeded, withDeadline } from './deadline.ts';
import { bindRefusalOrThrow, Dropped, problemOf, refusalOrThrow } from './controller-failures.ts';
import { describeFailure, meaningOf, readFailure, referral } from './ldap-errors.ts';
import type { LdapFailure } from './ldap-errors.ts';
import { makeClient } from './open-client.ts';
import type { OwnSignIn } from './own-sign-in.ts';
import { announcedPolicyHints } from './policy-hints-control.ts';
import { readNetbiosName, readRootDse } from './root-dse.ts';
import type { RootDse } from './root-dse.ts';
import type { TrustedCa } from './trusted-ca.ts';
import type { Turnstile } from './turnstile.ts';

const boundIdleMs = 120_000;
const verifyIdleMs = 20_000;
/** Between the probes of one that seems to be back. */
const probePauseMs = 1_000;

/** What all controllers of a domain share. */
export interface Surroundings {
  readonly ca: TrustedCa;
  /** New connections to any of them. */
  readonly openings: Turnstile;
  readonly ownSignIn: OwnSignIn;
}

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
  readonly #around: Surroundings;
  readonly #deadlines: Deadlines;
  readonly #bound: ConnectionPool;
  readonly #verifying: ConnectionPool;
  #facts: Promise<ControllerFacts> | undefined;
  #root: RootDse | undefined;
  #certificateEndsAt: string | undefined;
  #refersWrites = false;
  #isProbing = false;
  #isClosed = false;

  constructor(url: string, config: ActiveDirectoryConfig, deps: ConnectorDeps, around: Surroundings) {
    this.url = url;
    this.#config = config;
    this.#deps = deps;
    this.#around = around;
    this.#deadlines = { ...defaultDeadlines, ...config.deadlines };
    this.state = new ControllerState(url, { now: deps.now, elapsedMs: deps.elapsedMs ?? (() => performance.now()) });
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

  /** What it said about itself when it was asked last; `undefined` before that. */
  get root(): RootDse | undefined {
    return this.#root;
  }

  /** Nothing is to be written to it: it is a read-only controller, or refers writers to others. */
  get isReadOnly(): boolean {
    return this.#refersWrites || this.#root?.isReadOnly === true;
  }

  report(): ControllerHealth {
    return {
      ...this.state.report(),
      ...(this.#certificateEndsAt !== undefined && { certificateEndsAt: this.#certificateEndsAt }),
      ...(this.isReadOnly && { isReadOnly: true }),
      ...(this.#root && { checksHistoryOnReset: announcedPolicyHints(this.#root.supportedControls) !== undefined }),
    };
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
      this.#attempt((client) =>
        work(client).then(
          () => undefined,
          (error: unknown) => {
            if (readFailure(error)?.code === referral) throw this.#referred(error);
            return refusalOrThrow(error);
          },
        ),
      );
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
      this.#answered();
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
    this.#probe()
      .catch(() => undefined) // The state has noted it.
      .finally(() => (this.#isProbing = false));
  }

  /** Until it is trusted again, so that it need not wait for as many jobs as that takes. */
  async #probe(): Promise<void> {
    // What it was before it went away it need not be now.
    this.#facts = undefined;
    this.#refersWrites = false;
    while (!this.#isClosed) {
      this.#root = await this.read(readRootDse);
      if (this.state.isHealthy) return;
      await sleep(probePauseMs, undefined, { ref: false });
    }
  }

  /** What the controller says about itself, asked once. @throws ControllerUnavailable */
  async identify(): Promise<RootDse> {
    return (this.#root ??= await this.read(readRootDse));
  }

  /** The same, and the short name of its domain. */
  facts(): Promise<ControllerFacts> {
    this.#facts ??= this.read(async (client) => {
      const root = (this.#root ??= await readRootDse(client));
      return { root, netbiosName: this.#config.netbiosName ?? (await readNetbiosName(client, root)) };
    }).catch((error: unknown) => {
      this.#facts = undefined;
      throw error;
    });
    return this.#facts;
  }

  /** Ends what waits for work, such as after the trusted certificates changed. */
  drain(): void {
    this.#bound.drain();
    this.#verifying.drain();
  }

  close(): void {
    this.#isClosed = true;
    this.#bound.close();
    this.#verifying.close();
  }

  /** @throws Dropped when the connection broke or was refused; ControllerUnavailable; ResultCodeError of the server */
  #attempt<T>(work: (client: Client) => Promise<T>): Promise<T> {
    return this.#bound.lend(async (client) => {
      const call = work(client).catch((error: unknown) => {
        if (error instanceof ControllerUnavailable) throw error;
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
      this.#answered();
      return result;
    });
  }

  async #openBound(): Promise<Client> {
    const { ownSignIn } = this.#around;
    const password = this.#config.bindPassword.reveal();
    if (ownSignIn.isResting(password)) {
      throw this.#unavailable('the directory refused the bridge its own sign-in; waiting before another try', false);
    }
    return this.#connect((client) =>
      client.bind(this.#config.bindDn, password).catch((error: unknown) => {
        if (readFailure(error)?.code === 49) ownSignIn.refused(password);
        throw error;
      }),
    );
  }

  #connect(greet: (client: Client) => Promise<unknown>): Promise<Client> {
    return this.#around.openings.pass(async () => {
      const client = makeClient(this.url, {
        ca: this.#around.ca.pem,
        connectMs: this.#deadlines.connectMs,
        lookup: this.#deps.lookup,
        onCertificate: ({ valid_to }) => (this.#certificateEndsAt = new Date(valid_to).toISOString()),
      });
      try {
        await withDeadline(greet(client), this.#deadlines.connectMs);
        return client;
      } catch (error) {
        discard(client);
        throw this.#unavailable(error, false);
      }
    });
  }

  /** Referrals are never followed: a password goes to nobody whom the configuration does not name. */
  #referred(cause: unknown): ControllerUnavailable {
    if (!this.#refersWrites) this.#deps.log?.warn({ controller: this.url }, 'controller refers writers to another one');
    this.#refersWrites = true;
    return new ControllerUnavailable(this.url, { wasSent: false, cause });
  }

  #answered(): void {
    if (this.state.answered()) this.#deps.log?.info({ controller: this.url }, 'controller answers again');
  }

  #unavailable(cause: unknown, wasSent: boolean): ControllerUnavailable {
    const problem = problemOf(cause);
    if (this.state.failed(problem)) {
      const { standing } = this.state;
      this.#deps.log?.warn({ controller: this.url, standing, problem }, 'controller does not answer');
    }
    return new ControllerUnavailable(this.url, { wasSent, cause });
  }
}
