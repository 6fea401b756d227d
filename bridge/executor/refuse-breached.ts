import type { refusalRuleIds } from '#shared/domain/check-password.ts';
import type { Answer } from './answer.ts';
import type { ExecutorDeps } from './executor-deps.ts';

/**
 * Refuses a password that is on the list of stolen ones, if this bridge has a list. A list that cannot be read allows
 * nothing: whoever gave it wants no password unlooked at.
 */
export async function refuseBreached(
  newPassword: string,
  { breached }: Pick<ExecutorDeps, 'breached'>,
): Promise<Answer | undefined> {
  if (!breached) return undefined;
  try {
    return (await breached.has(newPassword))
      ? { outcome: 'password-breaks-rules', rules: ['breached'] satisfies (typeof refusalRuleIds)[number][] }
      : undefined;
  } catch (error) {
    return {
      outcome: 'password-refused',
      detail: `list of stolen passwords: ${(error as Error).message}`.slice(0, 100),
    };
  }
}
