import { commonWords } from './common-words.ts';
import type { PasswordRules } from './password-rules.ts';

/** Where the administrator says nothing; NIST SP 800-63B-4 (3.1.1.2) wants 8 beside another factor and 15 alone. */
export const shortestPortalPassword = 12;

/**
 * What a portal's own password must satisfy: what the administrator says, and what holds in any case. Own names and what
 * everybody tries first are always refused.
 */
export const portalPasswordRules = (said: PasswordRules = {}): PasswordRules => ({
  minLength: shortestPortalPassword,
  ...said,
  forbidOwnNames: true,
  bannedWords: [...new Set([...(said.bannedWords ?? []), ...commonWords])],
});
