import type { AdminProblem, ProblemCode } from '#shared/api/problem.ts';
import type { WorkChallenge } from '#shared/api/work.ts';

/** Every way in which a request can fail, from the person's point of view. */
export type TroubleCode =
  // Nothing that people call is for administrators.
  | Exclude<ProblemCode, AdminProblem>
  /** Nothing answered. */
  | 'offline'
  /** The keys to seal for are not the ones that the administrator confirmed (THREATS B11). */
  | 'trust-broken';

/** A refusal or failure, as a value. */
export interface Trouble {
  readonly code: TroubleCode;
  readonly retryAt?: Date;
  /** With `challenge-required`: what this device has to do first. */
  readonly challenge?: WorkChallenge;
  readonly requestId?: string;
}
