import { explainFailure, meaningOf, readFailure, referral } from './ldap-errors.ts';
import type { LdapFailure } from './ldap-errors.ts';

/** A connection broke under a request (`wasRefused` false), or the server says that it carried nothing out. */
export class Dropped extends Error {
  readonly wasRefused: boolean;

  constructor(cause: unknown, wasRefused: boolean) {
    super('the connection broke', { cause });
    this.wasRefused = wasRefused;
  }
}

/** Turns a plain refusal of the server into a value; everything else stays an error. */
export function refusalOrThrow(error: unknown): LdapFailure {
  const failure = readFailure(error);
  const meaning = failure && meaningOf('request', failure);
  if (!failure || meaning === 'unbound' || meaning === 'elsewhere') throw error;
  return failure;
}

export function bindRefusalOrThrow(error: unknown): LdapFailure {
  const failure = readFailure(error);
  if (!failure) throw error;
  return failure;
}

/** What went wrong, in words for an administrator. */
export function problemOf(cause: unknown): string {
  const failure = readFailure(cause);
  if (!failure) return cause instanceof Error ? cause.message : String(cause);
  return failure.code === referral
    ? 'refers to another directory, which is not followed; is the base DN of this domain?'
    : `answered ${explainFailure(failure.code === 49 ? 'bind' : 'request', failure)}`;
}
