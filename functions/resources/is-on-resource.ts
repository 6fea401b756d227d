import { isActive } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';
import type { ResourceConfig } from './resource-config.ts';

/**
 * Whether a person is on a resource; who was switched off is on none. Whoever is not is told nothing else than somebody who does not exist, and is
 * treated no differently (THREATS E1): same answer, same requests, same work, down to the domain controller.
 */
export const isOnResource = ({ alias, members }: ResourceConfig, person: Person): boolean =>
  isActive(person) && (members === 'directory' || (person.resources ?? []).includes(alias));

/** No account has it: a job that names it finds nobody, with the work that looking takes. */
export const nobodysGuid = '00000000-0000-0000-0000-000000000000';
