import type { PersonKey } from '#shared/api/people-views.ts';
import { looksAfterPlace } from '../administrators/admin-caller.ts';
import type { AdminCaller } from '../administrators/admin-caller.ts';
import type { FunctionConfig } from '../environment.ts';
import { personMeant } from '../people/about-person.ts';
import type { PeopleDirectory } from '../ports/people-store.ts';
import type { Person } from '../ports/person.ts';
import type { Token, TokenStore } from '../ports/token-store.ts';
import { livingTokens } from '../tokens/usable-tokens.ts';

/** A token, its owner, and all that they have. */
export interface OwnedToken {
  readonly person: Person;
  readonly token: Token;
  readonly owned: readonly Token[];
}

/** Whether a token is asked for by a portal that the caller looks after, or by none. */
export const mayHandle = (caller: AdminCaller, { resource }: Token): boolean =>
  resource === undefined || looksAfterPlace(caller, { portal: resource });

/** Somebody's token; undefined for one that the caller does not look after, as for none. */
export async function findOwned(
  ports: { readonly people: PeopleDirectory; readonly tokens: TokenStore },
  { id, ...key }: PersonKey & { readonly id: string },
  { caller, config }: { readonly caller: AdminCaller; readonly config: FunctionConfig },
): Promise<OwnedToken | undefined> {
  const person = await personMeant(ports.people, key, { caller, config });
  const owned = person ? await ports.tokens.list(person.id) : [];
  const token = livingTokens(owned).find((each) => each.id === id);
  return person && token && mayHandle(caller, token) ? { person, token, owned } : undefined;
}
