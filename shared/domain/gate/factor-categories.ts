import type { FactorCategory, FactorId } from '../gate-rule.ts';

export type FactorCategories = Readonly<Record<FactorId, readonly FactorCategory[]>>;

/** What each factor proves. */
export const factorCategories: FactorCategories = {
  'email-code': ['possession'],
  'sms-code': ['possession'],
  'token-code': ['possession'],
  passkey: ['possession'],
  push: ['possession'],
  'chat-code': ['possession'],
  // Look-up secrets are something one has (NIST SP 800-63B 5.1.2).
  'recovery-code': ['possession'],
  'bootstrap-code': ['possession'],
  'security-questions': ['knowledge'],
  'directory-password': ['knowledge'],
  'portal-password': ['knowledge'],
};

/**
 * What a passkey proves that verified its user, to be given as `categories` of the facts. Nobody tells us whether that
 * was a PIN or a finger: it counts as knowledge, so that a password and a PIN are never taken for two.
 */
export const verifiedPasskey: Partial<FactorCategories> = { passkey: ['possession', 'knowledge'] };
