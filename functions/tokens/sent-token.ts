import { isMailBehindPassword } from '#shared/domain/gate/excluded.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import { isSentKind } from '#shared/domain/otp/is-sent-kind.ts';
import type { SentKind, TokenKind } from '#shared/domain/otp/token-kind.ts';
import type { FunctionConfig, PortalConfig } from '../environment.ts';
import { mailOf, phoneOf } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';
import type { Session } from '../ports/session-store.ts';
import type { Token } from '../ports/token-store.ts';
import { openedBy } from '../sessions/opened-by.ts';
import { livingTokens } from './usable-tokens.ts';

/** The factor by which a token of this kind is proven: codes that are sent are those of the factor that sends them. */
export function factorOfKind({ type }: TokenKind): FactorId {
  if (type === 'email') return 'email-code';
  return type === 'sms' ? 'sms-code' : 'token-code';
}

/**
 * Whether this portal asks for codes that are sent. By e-mail only where a password leads in as well: where the code by
 * e-mail is the one way in, it would be the same mailbox twice.
 */
export const takesSent = (type: SentKind['type'], { tokenTypes, signIn: { methods } }: PortalConfig): boolean =>
  tokenTypes.includes(type) && (type === 'sms' || methods.some((method) => method.endsWith('-password')));

/**
 * By which factors this portal takes the tokens of a person, of which any is enough: a chat is one of them. None: it asks for
 * none.
 */
export function tokenFactors(tokens: readonly Token[], portal: PortalConfig, person: Person | undefined): FactorId[] {
  const assigned = livingTokens(tokens).filter(({ isEnabled, resource }) => isEnabled && resource === portal.alias);
  const asked = assigned.filter(({ kind }) => !isSentKind(kind) || takesSent(kind.type, portal));
  const hasChat = portal.tokenTypes.includes('chat') && (person?.enrolled ?? []).includes('chat-code');
  return [...new Set([...asked.map(({ kind }) => factorOfKind(kind)), ...(hasChat ? (['chat-code'] as const) : [])])];
}

/** Whether there is one of that kind already: codes that are sent go to one place, however often it is named. */
export const hasSuch = (tokens: readonly Token[], { type }: TokenKind): boolean =>
  isSentKind({ type } as TokenKind) && livingTokens(tokens).some(({ kind }) => kind.type === type);

/** Where the codes of such a token go: what is on record, and never an address of a client (THREATS E10). */
export const destinationOf = ({ type }: SentKind, person: Person): string | undefined =>
  type === 'email' ? mailOf(person) : phoneOf(person);

/**
 * Whether this person can have codes sent whenever they sign in. A mailbox is a second thing for who came in by a password,
 * and not where that very password opens it.
 */
export function mayHaveSent(
  kind: SentKind,
  person: Person,
  session: Pick<Session, 'provenBy' | 'directory'>,
  { portal, config }: { portal: PortalConfig; config: FunctionConfig },
): boolean {
  const destination = destinationOf(kind, person);
  if (!takesSent(kind.type, portal) || destination === undefined) return false;
  if (kind.type === 'sms') return config.texts !== undefined;
  const { mailboxDomains = [] } = config.directories.find(({ id }) => id === session.directory) ?? {};
  const isSecond = openedBy(session).some((factor) => factor.endsWith('-password'));
  return isSecond && !isMailBehindPassword(destination, mailboxDomains);
}
