import type { TokenView } from '#shared/api/token-views.ts';
import type { LastCode } from '../ports/budget-store.ts';
import type { Token } from '../ports/token-store.ts';

/** A token as its owner may see it; never its secret nor its counter. @param last its last accepted code */
export const viewToken = (token: Token, last: LastCode | undefined): TokenView => ({
  id: token.id,
  name: token.name,
  kind: token.kind,
  ...(token.serial !== undefined && { serial: token.serial }),
  state: stateOf(token),
  ...(token.pin && { pin: token.pin.position }),
  createdAt: new Date(token.createdAtMs).toISOString(),
  ...(last && { lastUsedAt: new Date(last.atMs).toISOString() }),
});

function stateOf({ resource, isEnabled }: Token): TokenView['state'] {
  if (resource === undefined) return 'unassigned';
  return isEnabled ? 'active' : 'off';
}
