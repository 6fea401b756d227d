import type { JobKind } from '#shared/protocol/job.ts';
import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import { visibleOutcome } from './visible-outcome.ts';

/** Outcomes in which nobody looked at the password, or we cannot tell: not the person's fault. */
const notTried: readonly OutcomeCode[] = [
  'directory-unavailable',
  'expired',
  'rate-capped',
  'job-refused',
  'no-rights',
  'directory-refused',
  'must-change-void',
  'unknown',
  'account-locked',
];

/** With a change these are about the new password: the old one was right, or was not tried. */
const aboutNewPassword: readonly OutcomeCode[] = [
  'password-too-short',
  'password-too-simple',
  'password-too-young',
  'password-in-history',
  'password-breaks-rules',
  'password-refused',
];

/** What an outcome means for the budget of the password that a job carried. */
export function effectOn(kind: JobKind, happened: OutcomeCode): 'success' | 'refund' | 'none' {
  // What must look like a wrong password must count like one (THREATS E2).
  const outcome = visibleOutcome(kind, happened);
  if (outcome === 'done') return 'success';
  if (kind === 'password.verify' && (outcome === 'password-must-change' || outcome === 'password-expired')) {
    return 'success';
  }
  // Given back, the tries would never end, and that would tell a locked account from one that is not there (THREATS E2).
  if (kind === 'password.verify' && outcome === 'account-locked') return 'none';
  return notTried.includes(outcome) || aboutNewPassword.includes(outcome) ? 'refund' : 'none';
}
