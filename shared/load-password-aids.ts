import type { PasswordAids } from './domain/password-aids.ts';
import type { PasswordRules } from './domain/password-rules.ts';

/**
 * Loads what these sets of rules need, and nothing else: the same lists in the browser, in the cloud and in the bridge, so
 * that they agree. Loaded once; a browser fetches it only for a portal that has such a rule.
 *
 * @throws where it cannot be fetched. Whoever goes without must not take the rule for kept
 */
export async function loadPasswordAids(...sets: readonly (PasswordRules | undefined)[]): Promise<PasswordAids> {
  const isCommonForbidden = sets.some((rules) => rules?.forbidCommon);
  const isScored = sets.some((rules) => rules?.minScore !== undefined);
  return {
    ...(isCommonForbidden && { common: (await import('./common-password-list.ts')).commonPasswords }),
    ...(isScored && { score: (await import('./strength-score.ts')).strengthScore }),
  };
}
