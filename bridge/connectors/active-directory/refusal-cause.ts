import { mayBeComplex } from '#shared/domain/character-classes.ts';
import { checkPassword } from '#shared/domain/check-password.ts';
import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import { clockSkewMs } from '../../executor/judge-effect.ts';
import type { Account } from '../directory-connector.ts';
import { dateFromFiletime } from './filetime.ts';
import type { EffectivePolicy } from './password-policy.ts';

/** What is known about a refused password. */
export interface Refusal {
  readonly operation: 'change' | 'reset';
  readonly account: Account;
  readonly newPassword: string;
  readonly effective: EffectivePolicy;
  /** Whether the controller compares this operation with the history. */
  readonly isHistoryChecked: boolean;
  /** Whether the controller looks for people's names in their passwords. */
  readonly comparesNames: boolean;
  /** Whether the controller asks somebody else about new passwords, whose reasons nobody knows. */
  readonly hasPasswordFilter: boolean;
  /** By the controller's clock, as far as is known. */
  readonly now: Date;
}

/**
 * Why the directory refused a new password. It gives no reason (Windows) or one in English that no program should
 * read (Samba), so the reason is derived from the policy in force. Where more than one could be it, and where readings of the
 * policy or clocks differ, it is `password-refused`: rather no cause than a wrong one.
 */
export function refusalCause(refusal: Refusal): OutcomeCode {
  const { account, effective, newPassword } = refusal;
  if (!effective.isCertain) return 'password-refused';
  const age = ageOf(account, effective, refusal.now);
  // First, because no other password would help today.
  if (refusal.operation === 'change' && age === 'too-young') return 'password-too-young';
  const checks = checkPassword(newPassword, { policy: effective.policy, names: account });
  const broken = checks.filter((check) => !check.passed).map((check) => check.id);
  if (broken.includes('min-length')) return 'password-too-short';
  if (broken.includes('complexity') && !mayBeComplex(newPassword)) return 'password-too-simple';
  if (broken.includes('own-name') && refusal.comparesNames) return 'password-too-simple';
  // The controller may see that differently, and have another reason.
  if (broken.length > 0) return 'password-refused';
  // Whether policy hints make a reset look at the age too is not documented; then it could be either.
  if (age !== 'old-enough') return 'password-refused';
  const isHistory = refusal.isHistoryChecked && effective.policy.historyLength > 0 && !refusal.hasPasswordFilter;
  return isHistory ? 'password-in-history' : 'password-refused';
}

/** The time is known to a few seconds: what is that close could be either. */
function ageOf(account: Account, { policy }: EffectivePolicy, now: Date): 'too-young' | 'old-enough' | 'either' {
  const setAt = dateFromFiletime(account.pwdLastSet);
  if (setAt === undefined) return 'old-enough';
  const leftMs = setAt.getTime() + policy.minAgeSeconds * 1000 - now.getTime();
  // A controller whose clock is behind finds a password of the future too young, and no policy says so.
  if (policy.minAgeSeconds === 0) return leftMs > clockSkewMs ? 'either' : 'old-enough';
  if (Math.abs(leftMs) <= clockSkewMs) return 'either';
  return leftMs > 0 ? 'too-young' : 'old-enough';
}
