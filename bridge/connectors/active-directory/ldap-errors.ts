import { ResultCodeError } from 'ldapts';
import type { OutcomeCode } from '#shared/protocol/outcome.ts';

/**
 * What an LDAP error means. `policy`: a password was refused and the reason has to be derived. `unbound`: the
 * connection lost its identity and nothing was done. `elsewhere`: this controller did nothing and another may.
 * `unclear`: the server failed at it, so the effect is not known.
 */
export type ErrorMeaning = OutcomeCode | 'policy' | 'unbound' | 'elsewhere' | 'unclear';

/** An LDAP error reduced to what programs can rely on: texts differ between versions and languages. */
export interface LdapFailure {
  readonly code: number;
  /** `data` of a bind error, such as `52e`, or the leading Win32 code of others, such as `0000052D`. */
  readonly detail?: string;
}

type Row = readonly [on: 'bind' | 'request', code: number, detail: string | '*', meaning: ErrorMeaning];

/**
 * First match wins. MS-ADTS 3.1.1.3.1.5 and 5.1.1.5, MS-ERREF 2.2; Samba's own spellings were measured.
 * Windows answers a reset that breaks the policy with 53, a change with 19; Samba both with 19.
 */
const table: readonly Row[] = [
  ['bind', 49, '52e', 'credentials-refused'],
  ['bind', 49, '525', 'credentials-refused'],
  ['bind', 49, '52f', 'logon-restricted'],
  ['bind', 49, '530', 'logon-restricted'],
  ['bind', 49, '531', 'logon-restricted'],
  ['bind', 49, '532', 'password-expired'],
  ['bind', 49, '533', 'account-disabled'],
  ['bind', 49, '534', 'logon-restricted'],
  ['bind', 49, '701', 'account-expired'],
  ['bind', 49, '773', 'password-must-change'],
  ['bind', 49, '775', 'account-locked'],
  ['bind', 49, '*', 'credentials-refused'],
  ['bind', 34, '*', 'credentials-refused'],
  ['request', 19, '00000056', 'old-password-wrong'],
  ['request', 19, '0000052D', 'policy'],
  ['request', 19, '00000775', 'account-locked'],
  ['request', 19, '*', 'password-refused'],
  ['request', 53, '0000052D', 'policy'],
  ['request', 53, '00000056', 'old-password-wrong'],
  ['request', 53, '00000775', 'account-locked'],
  ['request', 53, '*', 'password-refused'],
  ['request', 50, '*', 'no-rights'],
  ['request', 32, '*', 'account-not-found'],
  ['request', 1, '00002020', 'unbound'],
  ['request', 1, '000004DC', 'unbound'],
  ['bind', 8, '*', 'elsewhere'],
  ['request', 8, '*', 'unbound'],
];

/** Somebody else should be asked (RFC 4511 4.1.10). */
export const referral = 10;

/** Answers that any request may get and that say that nothing was done: referral, admin limit, control unknown, busy, unavailable. */
const nothingDone = [referral, 11, 12, 51, 52];

/** Reads an error of the LDAP client; `undefined` when it is none that a server sent. */
export function readFailure(error: unknown): LdapFailure | undefined {
  if (!(error instanceof ResultCodeError)) return undefined;
  const detail = /\bdata ([0-9a-f]{1,8})\b/i.exec(error.code === 49 ? error.message : '')?.[1];
  const leading = /^\s*([0-9a-f]{8}):/i.exec(error.message)?.[1];
  const found = detail?.toLowerCase() ?? (error.code === 49 ? undefined : leading?.toUpperCase());
  return { code: error.code, ...(found && { detail: found }) };
}

/** What a failure means for a bind or for another request. */
export function meaningOf(on: 'bind' | 'request', failure: LdapFailure): ErrorMeaning {
  if (nothingDone.includes(failure.code)) return 'elsewhere';
  const row = table.find(
    ([kind, code, detail]) => kind === on && code === failure.code && (detail === '*' || detail === failure.detail),
  );
  return row?.[3] ?? 'unclear';
}

/** How a failure is written into logs and audit: `49/52e`. */
export const describeFailure = ({ code, detail }: LdapFailure): string => [code, detail].filter(Boolean).join('/');
