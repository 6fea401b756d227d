import type { AdminCaller } from '../administrators/admin-caller.ts';
import type { FunctionConfig } from '../environment.ts';
import { looksAfterPerson } from '../people/looks-after.ts';
import type { PeopleDirectory } from '../ports/people-store.ts';
import type { StockToken } from '../ports/token-stock.ts';
import type { TokenStore } from '../ports/token-store.ts';
import { deviceTokenId } from '../tokens/device-token-id.ts';
import { livingTokens } from '../tokens/usable-tokens.ts';
import { mayHandle } from './find-owned.ts';
import type { OwnedToken } from './find-owned.ts';

/**
 * Who has a device among their tokens; it can be reserved for somebody who removed it.
 * @returns `forbidden` when it is somebody's whom the caller does not look after
 */
export async function findDeviceOwner(
  ports: { readonly people: PeopleDirectory; readonly tokens: TokenStore },
  { directory, serial, takenBy }: StockToken,
  { caller, config }: { readonly caller: AdminCaller; readonly config: FunctionConfig },
): Promise<OwnedToken | 'forbidden' | undefined> {
  if (takenBy === undefined) return undefined;
  const [person, owned] = await Promise.all([ports.people.findById(takenBy), ports.tokens.list(takenBy)]);
  if (person && !looksAfterPerson(caller, person, config)) return 'forbidden';
  const token = livingTokens(owned).find(({ id }) => id === deviceTokenId(directory, serial));
  if (!person || !token) return undefined;
  return mayHandle(caller, token) ? { person, token, owned } : 'forbidden';
}
