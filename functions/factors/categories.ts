import type { FactorCategory, FactorId } from '#shared/domain/gate-rule.ts';

/** What each factor proves. */
export const categories: Readonly<Record<FactorId, FactorCategory>> = {
  'email-code': 'possession',
  totp: 'possession',
  'directory-password': 'knowledge',
};
