import type { PersonKey } from '#shared/api/people-views.ts';
import { PersonKey as Params } from '#shared/api/people-views.ts';
import type { AdminCaller } from '../administrators/admin-caller.ts';
import type { FunctionConfig } from '../environment.ts';
import type { PeopleDirectory } from '../ports/people-store.ts';
import { personId } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';
import { looksAfterPerson } from './looks-after.ts';

/** What every operation about one person declares. */
export const aboutPerson = {
  group: 'admin',
  standing: 'admin',
  params: Params,
  scope: ({ params }: { readonly params: PersonKey }) => ({ directory: params.directory }),
} as const;

/** Whom an operation is about; undefined for whom the caller does not look after, as for nobody. */
export async function personMeant(
  people: PeopleDirectory,
  { directory, guid }: PersonKey,
  { caller, config }: { readonly caller: AdminCaller; readonly config: FunctionConfig },
): Promise<Person | undefined> {
  const person = await people.findById(personId(directory, guid));
  return person && looksAfterPerson(caller, person, config) ? person : undefined;
}
