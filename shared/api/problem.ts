export type { Problem } from './problem-body.ts';

/**
 * Everything the API can refuse with, and its HTTP status. Codes are API; the texts for people live with the portal.
 * RFC 9457, `type` is `urn:latchkey:problem:{code}`.
 */
export const problemStatus = {
  /** The request has the wrong shape; `fields` says where. */
  'bad-request': 400,
  /** No valid session, or one of another purpose. */
  'session-required': 401,
  /** Only for administrators. */
  'admin-session-required': 401,
  /** The flow has expired, was ended, or never was. */
  'flow-required': 401,
  /** The proof was not accepted. Never says why, nor whether there is such a person. */
  'proof-refused': 403,
  /** Who is signed in has to prove who they are once more before this (`session.prove`). */
  'fresh-proof-required': 403,
  /** Another site, or a script that is not ours, made this request. */
  'request-forged': 403,
  /** The request did not come through the portal's address. */
  'wrong-door': 403,
  /** The administrator did not allow this here. */
  'not-allowed': 403,
  /** The role of this administrator, or the scope of this API key, does not include it. */
  'not-permitted': 403,
  'not-found': 404,
  /** The flow is not at the point where this is possible. */
  'wrong-step': 409,
  /** Somebody has that name, or it is kept back. */
  'name-taken': 409,
  /** As many requests to restore access wait for a decision as one person may have. */
  'too-many-issues': 409,
  /** No bridge that is there is of a version that can do this. */
  'bridge-too-old': 409,
  /** A bridge that is there has nowhere to look up stolen passwords. */
  'no-breached-source': 409,
  /** Nobody would be left who is an owner. */
  'last-owner': 409,
  /** Somebody changed it since it was read: read it again, and make the change to that. */
  stale: 412,
  'too-large': 413,
  /** The same `Idempotency-Key` came with another request before. */
  'repeat-differs': 422,
  /** What was chosen breaks a rule that the screen shows. */
  'rules-broken': 422,
  /** A change has to name the revision that it is made to: `If-Match`, with the `ETag` that was read. */
  'precondition-required': 428,
  /** More is begun here than usual: the same request again, with the work of `challenge` done, goes on. */
  'challenge-required': 428,
  /** The budget for tries is used up; `retryAt` says when it opens again. The same for a right and a wrong code. */
  'too-many-tries': 429,
  /** No bridge or no domain controller answers at present. */
  'directory-unreachable': 503,
  internal: 500,
} as const;

/** Refusals that only administrators can meet: the console has texts for them, the portal has none. */
export const adminProblems = [
  'admin-session-required',
  'not-permitted',
  'bridge-too-old',
  'no-breached-source',
  'last-owner',
  'stale',
  'precondition-required',
  'repeat-differs',
] as const satisfies readonly ProblemCode[];

/** One of {@link adminProblems}. */
export type AdminProblem = (typeof adminProblems)[number];

/** One of {@link problemStatus}. */
export type ProblemCode = keyof typeof problemStatus;
