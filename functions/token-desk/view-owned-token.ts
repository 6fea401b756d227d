import type { OwnedTokenView } from '#shared/api/admin-token-views.ts';
import type { LastCode } from '../ports/budget-store.ts';
import type { Person } from '../ports/person.ts';
import type { Token } from '../ports/token-store.ts';
import { viewOwner } from './view-device.ts';

/** A token of somebody, as administrators see it. @param last its last accepted code */
export const viewOwnedToken = (token: Token, owner: Person | undefined, last?: LastCode): OwnedTokenView => ({
  id: token.id,
  owner: viewOwner(token.owner, owner),
  name: token.name,
  kind: token.kind,
  ...(token.serial !== undefined && { serial: token.serial }),
  ...(token.resource !== undefined && { portal: token.resource }),
  state: token.isEnabled ? (token.resource === undefined ? 'unassigned' : 'active') : 'off',
  hasPin: token.pin !== undefined,
  createdAt: new Date(token.createdAtMs).toISOString(),
  ...(last && { lastUsedAt: new Date(last.atMs).toISOString() }),
});
