import type { OutcomeCode } from '#shared/protocol/outcome.ts';

/**
 * What an LDAP answer means. `policy`: a password was refused and the reason has to be derived. `unbound`: the
 * connection lost its identity and nothing was done. `elsewhere`: this controller did nothing and another may.
 * `unclear`: the server failed at it, so the effect is not known.
 */
export type AnswerMeaning = OutcomeCode | 'policy' | 'unbound' | 'elsewhere' | 'unclear';

/** What is asked of a controller. `request`: anything but a bind, where it does not matter what. */
export type Asked = 'bind' | 'request' | 'change' | 'reset' | 'unlock';

/** To what a row applies. `password`: change and reset. `request`: everything but binds. `any`: binds as well. */
export type AskedOf = 'any' | 'password' | Asked;

/**
 * One answer of a controller, and everything that is made of it: the outcome, what IT reads in `bridge check`, the log and
 * the console, and the row in docs/bridge.md. The person reads the text of the outcome (`portal/texts`).
 */
export interface AnswerRow {
  readonly on: AskedOf;
  /** The result code (RFC 4511 appendix A). */
  readonly code: number;
  /** `data` of a bind error in hex, or the leading Win32 code of others. `*`: whatever it is. `-`: there is none. */
  readonly detail: string;
  readonly from: 'Windows' | 'Samba' | 'both';
  readonly means: AnswerMeaning;
  /** What the controller says by it. Begins small and ends without a full stop. */
  readonly what: string;
  /** What IT does about it, where somebody has to do something. */
  readonly remedy?: string;
  /** The same when it is the service account's own sign-in. */
  readonly ownRemedy?: string;
  /** Where this is known from. `measured`: on Samba 4.17, by the contract suite. */
  readonly source: string;
}
