import { checkPassword } from '#shared/domain/check-password.ts';
import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import type { Account } from '../directory-connector.ts';
import { dateFromFiletime } from './filetime.ts';
import type { EffectivePolicy } from './password-policy.ts';

/**
 * Why the directory refused a new password. It gives no reason (Windows) or one in English that no program should
 * read (Samba), so the reason is derived from the policy in force. What cannot be derived is `password-refused`:
 * rather no cause than a wrong one.
 */
export function refusalCause(input: {
  operation: 'change' | 'reset';
  account: Account;
  newPassword: string;
  effective: EffectivePolicy;
  /** Whether the controller compares this operation with the history. */
  isHistoryChecked: boolean;
  now: Date;
}): OutcomeCode {
  const { account, effective } = input;
  if (!effective.isCertain) return 'password-refused';
  // First, because no other password would help today.
  const isYoung = isTooYoung(account, effective, input.now);
  if (input.operation === 'change' && isYoung) return 'password-too-young';
  const checks = checkPassword(input.newPassword, { policy: effective.policy, names: account });
  const broken = checks.filter((check) => !check.passed).map((check) => check.id);
  if (broken.includes('min-length')) return 'password-too-short';
  if (broken.includes('complexity') || broken.includes('own-name')) return 'password-too-simple';
  // Whether policy hints make a reset look at the age too is not documented; then it could be either.
  if (isYoung) return 'password-refused';
  return input.isHistoryChecked && effective.policy.historyLength > 0 ? 'password-in-history' : 'password-refused';
}

function isTooYoung(account: Account, { policy }: EffectivePolicy, now: Date): boolean {
  const setAt = dateFromFiletime(account.pwdLastSet);
  return setAt !== undefined && now.getTime() < setAt.getTime() + policy.minAgeSeconds * 1000;
}
