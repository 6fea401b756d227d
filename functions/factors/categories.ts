import type { FactorCategory, FactorId } from '#shared/domain/gate-rule.ts';

/** What each factor proves. */
export const categories: Readonly<Record<FactorId, FactorCategory>> = {
  'email-code': 'possession',
  'sms-code': 'possession',
  'token-code': 'possession',
  passkey: 'possession',
  push: 'possession',
  'chat-code': 'possession',
  // Look-up secrets are something one has (NIST SP 800-63B 5.1.2).
  'recovery-code': 'possession',
  'bootstrap-code': 'possession',
  'security-questions': 'knowledge',
  'directory-password': 'knowledge',
  'portal-password': 'knowledge',
};
