import type { PortalConfig } from '../environment.ts';
import { obstacleOf } from '../flows/view-flow.ts';
import type { Person } from '../ports/person.ts';
import { isOnResource } from '../resources/is-on-resource.ts';

/**
 * Whether somebody may come in whom the directory was not asked about: what it said last counts. A freeze holds as well:
 * "this was not me" may be about this very way in, and the directory password still opens the door to its owner.
 */
export function mayComeIn(person: Person, portal: PortalConfig, now: Date): boolean {
  const isOurs = person.directory === portal.directory && isOnResource(portal, person);
  const obstacle = obstacleOf(person, now);
  const isOff = obstacle === 'account-disabled' || obstacle === 'account-expired';
  return isOurs && !isOff && (person.frozenUntilMs ?? 0) <= now.getTime();
}
