import type { JobKind } from '#shared/protocol/job.ts';
import type { OutcomeCode } from '#shared/protocol/outcome.ts';

/**
 * What may be said about the check of a password: that it was right (the directory says the last five to nobody else),
 * or that we could not find out. Everything else is "not right": a lock, above all, shows on a wrong password too, and
 * would tell that there is such a person (THREATS E1).
 */
const sayable: readonly OutcomeCode[] = [
  ...(['directory-unavailable', 'expired', 'rate-capped', 'job-refused', 'unknown'] as const),
  ...(['done', 'password-must-change', 'password-expired', 'account-disabled', 'account-expired'] as const),
  'logon-restricted',
];

/** The outcome as the person may hear it. */
export const visibleOutcome = (kind: JobKind, outcome: OutcomeCode): OutcomeCode =>
  kind !== 'password.verify' || sayable.includes(outcome) ? outcome : 'credentials-refused';
