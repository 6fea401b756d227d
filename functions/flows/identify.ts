import { parseLoginName } from '#shared/domain/login-name.ts';
import type { LoginName } from '#shared/domain/login-name.ts';
import type { DirectoryConfig } from '../environment.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { PeopleDirectory } from '../ports/people-store.ts';
import type { Person } from '../ports/person.ts';
import { mayBeCalled } from '../profile/own-login.ts';
import { isOnResource } from '../resources/is-on-resource.ts';
import type { ResourceConfig } from '../resources/resource-config.ts';

/** Who is meant by a typed name. `subject` is what budgets count on, for people who do not exist too. */
export interface Identity {
  readonly subject: string;
  readonly person?: Person;
}

/**
 * Finds out who is meant; who is not on this resource is nobody here. All spellings of one account give one subject (THREATS E3): a known person is counted by
 * their id, everything else by a keyed hash of the name without the directory's own domain.
 */
export async function identify(
  ports: { people: PeopleDirectory; keyRing: KeyRing },
  { portal, directory }: { readonly portal: ResourceConfig; readonly directory: DirectoryConfig },
  typed: string,
): Promise<Identity> {
  const login = parseLoginName(typed);
  if (!login.ok) throw new Error('the login was not checked at the edge');
  // Computed for known people as well: the same work for everybody (THREATS E1).
  const stranger = await ports.keyRing.mac('decoy', directory.id, canonicalLogin(login.value, directory.domains));
  const found = await ports.people.findByLogin(directory, login.value);
  const isMeant = found && isOnResource(portal, found) && mayBeCalled(found, login.value, portal);
  const person = isMeant ? found : undefined;
  return person ? { subject: person.id, person } : { subject: `decoy#${stranger}` };
}

/** One spelling of a name: without the directory's own domain. */
export function canonicalLogin(login: LoginName, domains: readonly string[]): string {
  if (login.kind === 'account') {
    return login.domain === undefined || domains.includes(login.domain)
      ? login.value
      : `${login.domain}\\${login.value}`;
  }
  const at = login.value.lastIndexOf('@');
  return domains.includes(login.value.slice(at + 1)) ? login.value.slice(0, at) : login.value;
}
