import type { FreshProofView } from '#shared/api/proof-views.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { PortalConfig } from '../environment.ts';
import type { Claim } from '../factors/factor.ts';
import { factorOf, factors } from '../factors/registry.ts';
import { viewBegunFactors } from '../factors/view-begun-factors.ts';
import type { Person } from '../ports/person.ts';
import type { Session } from '../ports/session-store.ts';
import { openedBy } from './opened-by.ts';
import { isFresh, nothingProven } from './proving.ts';

/**
 * What is too weak to stand alone before a change of how somebody proves who they are: answers can be found out, and the
 * portal password is a second thing that a thief of passwords may have.
 */
const tooWeak: readonly FactorId[] = ['security-questions', 'portal-password'];

/**
 * The ways by which this person can prove themself afresh. Whatever opened the session alone is no second thing: who reads
 * somebody's mail could sign in by a code and then take everything over by another (THREATS E14). A passkey is two.
 */
export function freshChoices(person: Person, session: Pick<Session, 'provenBy'>, portal: PortalConfig): FactorId[] {
  const isSecond = (id: FactorId): boolean => id === 'passkey' || openedBy(session).some((opener) => opener !== id);
  return factors
    .map(({ id }) => id)
    .filter((id) => !tooWeak.includes(id) && isTrusted(id, portal) && isSecond(id) && factorOf(id)!.isHeldBy(person));
}

/**
 * The restricted factor (NIST SP 800-63B-4 3.2.9) counts where the administrator took its risk, and on no other portal; what
 * goes by way of a messenger likewise.
 */
const isTrusted = (id: FactorId, portal: PortalConfig): boolean =>
  (id !== 'sms-code' || portal.recovery.allowed.includes('sms-code')) &&
  (id !== 'chat-code' || portal.tokenTypes.includes('chat'));

/** Who wants to prove something in a session. */
export const claimOfSession = (session: Session, person: Person, portal: PortalConfig): Claim => ({
  holder: session.id,
  subject: person.id,
  person,
  portal,
  login: session.login,
  language: session.language,
  purpose: 'change',
  isKnown: true,
  needsVerifiedPasskey: false,
});

/** How far a session is with its fresh proof. */
export function viewFreshProof(session: Session, claim: Claim, now: Date): FreshProofView {
  const proving = session.proving ?? nothingProven;
  return {
    ...(isFresh(session, now) && { freshUntil: new Date(proving.freshUntilMs!).toISOString() }),
    choices: claim.person ? freshChoices(claim.person, session, claim.portal) : [],
    begun: viewBegunFactors(proving.begun, claim),
  };
}
