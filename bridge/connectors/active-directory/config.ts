import type { LookupFunction } from 'node:net';
import type { Discovery, ServiceResolver } from './find-controllers.ts';
import type { OwnPassword } from './own-sign-in.ts';
import type { TrustedCa } from './trusted-ca.ts';

/** How long the connector waits, in milliseconds. Each is a hard limit of our own around every call. */
export interface Deadlines {
  /** TCP, TLS and the bridge's own bind together. */
  readonly connectMs: number;
  readonly requestMs: number;
}

/** What the connector has to know about one Active Directory domain. */
export interface ActiveDirectoryConfig {
  /** `ldaps://` URLs, the preferred one first. With discovery: those that are used until DNS has answered, if any. */
  readonly controllers: readonly string[];
  /** Where DNS is asked for controllers; then there has to be a resolver. */
  readonly discovery?: Discovery;
  readonly resolver?: ServiceResolver;
  /** The certificates that the controllers' certificates must chain to, in PEM or from a file. Nothing else is trusted. */
  readonly caPem: string | TrustedCa;
  /** The domain, such as `DC=corp,DC=example`. */
  readonly baseDn: string;
  readonly bindDn: string;
  readonly bindPassword: OwnPassword;
  /** Directory sync and `check` look here; the executor judges each job by them as well. */
  readonly servedOus: readonly string[];
  /** Attributes that `check` looks for the right to write. */
  readonly openAttributes?: readonly string[];
  /** For logins such as `CORP\ann`; read from the directory when absent. */
  readonly netbiosName?: string;
  /** The controllers also ask a program of the company's about new passwords, and say no more of its refusals than of others. */
  readonly hasPasswordFilter?: boolean;
  /** Connections kept to one controller; 8 when absent. */
  readonly poolSize?: number;
  /** People in one page of a list of members; 500 when absent, which is the most. */
  readonly memberPageSize?: number;
  readonly deadlines?: Partial<Deadlines>;
  /** A refused password is answered no sooner than this after the look-up, in milliseconds; see {@link defaultRefusalFloorMs}. */
  readonly refusalFloorMs?: number;
}

/** The part of a logger that the connector uses. Fields never hold a password. */
export interface ConnectorLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** Clock and log of the connector. */
export interface ConnectorDeps {
  readonly now: () => Date;
  readonly log?: ConnectorLog;
  /** Monotonic milliseconds, for what must not depend on the clock; of this process when absent. */
  readonly elapsedMs?: () => number;
  /** How names of controllers become addresses; as the machine does it when absent. */
  readonly lookup?: LookupFunction;
}

export const defaultDeadlines: Deadlines = { connectMs: 5_000, requestMs: 10_000 };
export const defaultPoolSize = 8;
/** The listen backlog of a controller can be as short as ten (measured on Samba), and TLS is the dearest part of a connection. */
export const mostOpeningsAtOnce = 8;

/**
 * Controllers refuse a name that does not exist in a tenth of the time that a wrong password takes them (0.2 against
 * 3.4 ms on Samba). Whoever waits for the answer must not learn from it who exists (THREATS E1).
 */
export const defaultRefusalFloorMs = 150;

/** @throws TypeError for anything but `ldaps://host[:port]`: there is no way to use plain LDAP (THREATS B6) */
export function assertLdaps(controller: string): void {
  const url = URL.parse(controller);
  const isPlain = url?.protocol === 'ldaps:' && url.hostname !== '' && url.username === '' && url.search === '';
  if (!isPlain || !['', '/'].includes(url.pathname)) {
    throw new TypeError(`${controller} is not a controller: write ldaps://host or ldaps://host:port`);
  }
}
