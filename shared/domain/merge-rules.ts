import type { PasswordRules } from './password-rules.ts';

/**
 * Rules that are kept exactly when both sets are kept: the bridge applies the job's rules and its own.
 * @param a, b either may be undefined: no rules
 */
export function mergeRules(a: PasswordRules | undefined, b: PasswordRules | undefined): PasswordRules {
  if (!a || !b) return a ?? b ?? {};
  const bannedWords = [...new Set([...(a.bannedWords ?? []), ...(b.bannedWords ?? [])])];
  return {
    ...stricter('minLength', a, b, Math.max),
    ...stricter('maxLength', a, b, Math.min),
    ...stricter('minClasses', a, b, Math.max),
    ...((a.forbidOwnNames || b.forbidOwnNames) && { forbidOwnNames: true }),
    ...(bannedWords.length > 0 && { bannedWords }),
  };
}

type NumericRule = 'minLength' | 'maxLength' | 'minClasses';

function stricter(
  rule: NumericRule,
  a: PasswordRules,
  b: PasswordRules,
  pick: (...limits: number[]) => number,
): Partial<Record<NumericRule, number>> {
  const limits = [a[rule], b[rule]].filter((limit) => limit !== undefined);
  return limits.length > 0 ? { [rule]: pick(...limits) } : {};
}
