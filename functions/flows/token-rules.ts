import type { FactorId, GateRule } from '#shared/domain/gate-rule.ts';
import type { PortalConfig } from '../environment.ts';
import type { Flow } from '../ports/flow-store.ts';
import { mailOf } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';
import { takesSent } from '../tokens/sent-token.ts';

/** By which factors the tokens of this person are proven, once it is known that there are any. */
export const tokensOf = ({ isTokenRequired, tokenFactors }: Flow): readonly FactorId[] =>
  isTokenRequired ? (tokenFactors ?? ['token-code']) : [];

/** By which factors tokens can be proven in this portal. */
export const kindsOfTokens = (portal: PortalConfig): FactorId[] => [
  'token-code',
  ...(takesSent('email', portal) ? (['email-code'] as const) : []),
  ...(takesSent('sms', portal) ? (['sms-code'] as const) : []),
  ...(portal.tokenTypes.includes('chat') ? (['chat-code'] as const) : []),
];

/**
 * Which tokens a recovery insists on one of, of those that its rule allows. Codes that are sent count only for who has no app
 * and no device: putting the weaker token beside the stronger takes nothing away. A mailbox that the lost password opens is
 * no address in a recovery, and neither is a token that goes there.
 */
export function dueInRecovery(
  rule: GateRule,
  tokens: readonly FactorId[],
  person: Pick<Person, 'ownMail' | 'mail'> | undefined,
): FactorId[] {
  const allowed = tokens.filter((factor) => rule.allowed.includes(factor));
  if (allowed.includes('token-code')) return ['token-code'];
  return allowed.filter((factor) => factor !== 'email-code' || (person !== undefined && mailOf(person) !== undefined));
}
