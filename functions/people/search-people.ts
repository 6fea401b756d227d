import * as z from 'zod';
import { parseLoginName } from '#shared/domain/login-name.ts';
import { searchable } from '#shared/domain/searchable.ts';
import type { AdminCaller } from '../administrators/admin-caller.ts';
import type { DirectoryConfig, FunctionConfig } from '../environment.ts';
import { nameOrder } from '../adapters/people-order.ts';
import type { PeopleIndex, PeoplePage, PeopleQuery } from '../ports/people-index.ts';
import type { PeopleDirectory } from '../ports/people-store.ts';
import type { Person } from '../ports/person.ts';
import { looksAfterPerson } from './looks-after.ts';

const pageSize = 25;

const Position = z.strictObject({ sort: z.string().max(100), id: z.string().max(80) });

/** Where the next page begins, in each of the two orders. What is not there is through. */
export const SearchPosition = z.strictObject({ name: Position.exactOptional(), surname: Position.exactOptional() });
export type SearchPosition = z.infer<typeof SearchPosition>;

interface Found {
  readonly people: readonly Person[];
  readonly next?: SearchPosition;
}

/**
 * A page of people by name: first who has exactly that name to sign in by, then whose shown name or surname begins so. No
 * more than one page of each order is read, whatever is left of it for this caller.
 */
export async function searchPeople(
  ports: { readonly people: PeopleDirectory; readonly peopleIndex: PeopleIndex },
  { directory, name, from }: { directory: DirectoryConfig; name: string; from: SearchPosition | undefined },
  { caller, config }: { caller: AdminCaller; config: FunctionConfig },
): Promise<Found> {
  const prefix = searchable(name);
  const list = (by: 'name' | 'surname'): Promise<PeoplePage> => {
    const after = from?.[by];
    const isThrough = from !== undefined && after === undefined;
    // Everybody is in the other order already; and without letters there is nothing to look for.
    if (isThrough || (by === 'surname' && prefix === '') || (prefix === '' && name !== '')) return nothing;
    const query: PeopleQuery = { directory: directory.id, by, prefix, limit: pageSize };
    return ports.peopleIndex.page({ ...query, ...(after && { after }) });
  };
  const [exact, byName, bySurname] = await Promise.all([
    from === undefined ? exactly(ports.people, directory, name) : undefined,
    list('name'),
    list('surname'),
  ]);
  // Whose shown name begins so as well comes in that order.
  const others = bySurname.people.filter((person) => !nameOrder(person).sortName.startsWith(prefix));
  const rest = [...byName.people, ...others].filter(({ id }) => id !== exact?.id);
  const people = [...(exact ? [exact] : []), ...rest].filter((person) => looksAfterPerson(caller, person, config));
  const next = {
    ...(byName.next && { name: byName.next }),
    ...(bySurname.next && { surname: bySurname.next }),
  };
  return { people, ...(Object.keys(next).length > 0 && { next }) };
}

const nothing: Promise<PeoplePage> = Promise.resolve({ people: [] });

async function exactly(
  people: PeopleDirectory,
  directory: DirectoryConfig,
  typed: string,
): Promise<Person | undefined> {
  const login = parseLoginName(typed);
  return login.ok ? people.findByLogin(directory, login.value) : undefined;
}
