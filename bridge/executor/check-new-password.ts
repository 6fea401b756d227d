import { checkPassword } from '#shared/domain/check-password.ts';
import type { DirectoryPolicy } from '#shared/domain/directory-policy.ts';
import type { PasswordAids } from '#shared/domain/password-aids.ts';
import type { PasswordRules } from '#shared/domain/password-rules.ts';
import { ruleIds } from '#shared/domain/rule-ids.ts';
import type { RuleId } from '#shared/domain/rule-ids.ts';
import type { Account } from '../connectors/directory-connector.ts';
import type { Answer } from './answer.ts';
import { writtenDate } from './written-date.ts';

/** What a new password has to keep: the portal's rules, this bridge's own, the directory's policy. */
export interface PasswordDemands {
  readonly jobRules: PasswordRules | undefined;
  readonly ownRules: PasswordRules | undefined;
  readonly policy: DirectoryPolicy;
  /** What either set of rules needs. A rule that lacks it is broken: nothing is let through unlooked at. */
  readonly aids?: PasswordAids;
}

/**
 * The full check, at the only place that knows the plain password (DESIGN 3). Where the directory would refuse, its
 * own reason is told, for it gives none itself.
 * @returns the refusal, or `undefined` when nothing forbids the password
 */
export function checkNewPassword(password: string, account: Account, demands: PasswordDemands): Answer | undefined {
  const { policy } = demands;
  const byDirectory = brokenOf(checkPassword(password, { policy, names: account }));
  if (byDirectory.includes('min-length')) return { outcome: 'password-too-short' };
  const { jobRules, ownRules, aids } = demands;
  // Each set by itself: put together, the words of one would be looked for as strictly as the other wants its own.
  const broken = [jobRules, ownRules].flatMap((rules) =>
    brokenOf(checkPassword(password, { rules, names: account }, aids)),
  );
  const byRules = ruleIds.filter((id) => broken.includes(id));
  if (byRules.length > 0) return { outcome: 'password-breaks-rules', rules: byRules };
  if (byDirectory.length > 0) return { outcome: 'password-too-simple', rules: byDirectory };
  return undefined;
}

const brokenOf = (checks: ReturnType<typeof checkPassword>): RuleId[] =>
  checks.filter((check) => !check.passed).map((check) => check.id);

/**
 * The minimum age, which a directory applies to changes and not to resets (MS-SAMR 3.1.1.7.1), and never to somebody who
 * must change.
 */
export function checkMinimumAge(account: Account, policy: DirectoryPolicy, now: Date): Answer | undefined {
  if (account.mustChangePassword || account.passwordLastSetAt === undefined) return undefined;
  const allowedAt = Date.parse(account.passwordLastSetAt) + policy.minAgeSeconds * 1000;
  if (allowedAt <= now.getTime()) return undefined;
  const retryAt = writtenDate(allowedAt);
  return { outcome: 'password-too-young', ...(retryAt !== undefined && { retryAt }) };
}
