import type { FactorId, GateRule } from '#shared/domain/gate-rule.ts';
import { factors } from '../factors/registry.ts';
import type { Flow } from '../ports/flow-store.ts';

/** Known to others, or of the same kind as a password: they do not make up for an unusual place. */
const tooWeak: readonly FactorId[] = ['security-questions', 'portal-password'];

/**
 * Which factors somebody is asked for one of, who signs in from elsewhere by one factor alone: what they have set up, or
 * else a code by e-mail. It comes on top of the rule, never instead of it. Where the code by e-mail was the way in, the
 * password is asked for; where there is no other way at all, the person is told of the sign-in and no more.
 */
export function askedElsewhere({ isUnusual, person, proofs }: Flow, base: GateRule): FactorId[] {
  if (!isUnusual || !person || base.needed > 1) return [];
  const own = factors
    .filter(({ id, isHeldBy }) => !base.allowed.includes(id) && !tooWeak.includes(id) && isHeldBy(person))
    .map(({ id }): FactorId => id)
    .filter((id) => id !== 'email-code');
  if (own.length > 0) return own;
  if (proofs[0]?.factor !== 'email-code') return ['email-code'];
  return base.allowed.includes('directory-password') ? ['directory-password'] : [];
}
