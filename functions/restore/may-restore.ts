import type { PortalConfig } from '../environment.ts';
import { obstacleOf } from '../flows/view-flow.ts';
import type { Person } from '../ports/person.ts';
import { isOnResource } from '../resources/is-on-resource.ts';

/**
 * Whether access can be restored for this person here, as they are on record now: "this was not me" must also stop what was
 * proven before it (THREATS E18), and so must being taken off the resource.
 */
export const mayRestore = (person: Person, portal: PortalConfig, now: Date): boolean =>
  (person.frozenUntilMs ?? 0) <= now.getTime() && isOnResource(portal, person) && !obstacleOf(person, now);
