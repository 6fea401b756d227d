import type { TokenView } from '#shared/api/token-views.ts';
import { maskedMail } from '#shared/domain/contact/mail-address.ts';
import { maskedPhone } from '#shared/domain/contact/phone-number.ts';
import { isSentKind } from '#shared/domain/otp/is-sent-kind.ts';
import type { TokenKind } from '#shared/domain/otp/token-kind.ts';
import type { LastCode } from '../ports/budget-store.ts';
import type { Person } from '../ports/person.ts';
import type { Token } from '../ports/token-store.ts';
import { destinationOf } from './sent-token.ts';

/** A token as its owner may see it; never its secret nor its counter. @param last its last accepted code */
export const viewToken = (token: Token, last: LastCode | undefined, owner: Person): TokenView => ({
  id: token.id,
  name: token.name,
  kind: token.kind,
  ...(token.serial !== undefined && { serial: token.serial }),
  ...sentTo(token.kind, owner),
  state: stateOf(token),
  ...(token.pin && { pin: token.pin.position }),
  createdAt: new Date(token.createdAtMs).toISOString(),
  ...(last && { lastUsedAt: new Date(last.atMs).toISOString() }),
});

function sentTo(kind: TokenKind, owner: Person): { sentTo?: string } {
  const destination = isSentKind(kind) ? destinationOf(kind, owner) : undefined;
  if (destination === undefined) return {};
  return { sentTo: kind.type === 'email' ? maskedMail(destination) : maskedPhone(destination) };
}

function stateOf({ resource, isEnabled }: Token): TokenView['state'] {
  if (resource === undefined) return 'unassigned';
  return isEnabled ? 'active' : 'off';
}
