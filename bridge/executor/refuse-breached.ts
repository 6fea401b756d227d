import type { refusalRuleIds } from '#shared/domain/rule-ids.ts';
import type { PasswordRules } from '#shared/domain/password-rules.ts';
import type { Answer } from './answer.ts';
import type { ExecutorDeps } from './executor-deps.ts';

/**
 * Refuses a password that attackers know, if this bridge has a source that says so. Where no source can tell and the
 * configuration does not allow that, nothing is set, and not because of the password: another one would fare no better. A portal
 * that demands it of a bridge without any source is told no: a rule is not left out because nobody can keep it.
 */
export async function refuseBreached(
  newPassword: string,
  { breached, jobRules }: Pick<ExecutorDeps, 'breached'> & { readonly jobRules: PasswordRules | undefined },
): Promise<Answer | undefined> {
  if (!breached)
    return jobRules?.forbidBreached
      ? { outcome: 'job-refused', detail: 'forbidBreached, but breachedPasswords is not set here' }
      : undefined;
  try {
    return (await breached.has(newPassword))
      ? { outcome: 'password-breaks-rules', rules: ['breached'] satisfies (typeof refusalRuleIds)[number][] }
      : undefined;
  } catch (error) {
    return { outcome: 'directory-unavailable', detail: (error as Error).message.slice(0, 100) };
  }
}
