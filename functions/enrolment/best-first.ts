import type { FactorId } from '#shared/domain/gate-rule.ts';

/** What to advise, best first: `docs/factors.md` says why. */
const ranks: readonly FactorId[] = [
  'passkey',
  'token-code',
  'recovery-code',
  'push',
  'email-code',
  'chat-code',
  'portal-password',
  'sms-code',
  'security-questions',
  'bootstrap-code',
  'directory-password',
];

/** For sorting factors, the one to advise first. */
export const bestFirst = (one: FactorId, other: FactorId): number => ranks.indexOf(one) - ranks.indexOf(other);
