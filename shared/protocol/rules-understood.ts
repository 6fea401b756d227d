import type { PasswordRules } from '../domain/password-rules.ts';
import type { Extension } from './extensions.ts';

/** Rules that came after version 1 was in use, and what a bridge has to understand that can take them. */
const laterRules: { readonly [Rule in keyof PasswordRules]?: Extension } = {
  bannedWordsNearly: 'pattern-rules',
  forbidRepeats: 'pattern-rules',
  forbidSequences: 'pattern-rules',
  forbidKeyboardRuns: 'pattern-rules',
  forbidCommon: 'pattern-rules',
  minScore: 'pattern-rules',
  forbidBreached: 'breached-passwords',
};

/**
 * Whether bridges that understand this much can be sent these rules. Where they cannot, nothing is sent at all: an older bridge
 * would throw the job away unread, and a job without the rule would set a password that the administrator has forbidden.
 */
export const canTakeRules = (rules: PasswordRules | undefined, understands: readonly string[]): boolean =>
  Object.entries(laterRules).every(
    ([rule, extension]) => rules?.[rule as keyof PasswordRules] === undefined || understands.includes(extension),
  );
