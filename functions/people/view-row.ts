import type { PersonRow, PersonState } from '#shared/api/people-views.ts';
import { looksAfterPlace } from '../administrators/admin-caller.ts';
import type { AdminCaller } from '../administrators/admin-caller.ts';
import { obstacleOf } from '../flows/view-flow.ts';
import { isActive, mailOf, namesOf } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';

/** A person as they stand in a list. Of portals that the caller does not look after nothing is told. */
export function viewRow(person: Person, { caller, now }: { caller: AdminCaller; now: Date }): PersonRow {
  const { directory, objectGuid: guid, samAccountName: login, isProtected, enrolled = [], invitedAtMs } = person;
  const mail = mailOf(person);
  return {
    ...{ directory, guid, displayName: namesOf(person).displayName, login },
    ...(mail !== undefined && { mail }),
    ...{ state: stateOf(person, now), isProtected, enrolled: [...enrolled].sort() },
    ...(invitedAtMs !== undefined && { invitedAt: new Date(invitedAtMs).toISOString() }),
    resources: (person.resources ?? []).filter((portal) => looksAfterPlace(caller, { portal })).sort(),
  };
}

/** What decides whether they can do anything here: the most lasting first. */
export function stateOf(person: Person, now: Date): PersonState {
  if (person.deactivatedAtMs !== undefined) return 'deactivated';
  if (!isActive(person)) return person.absentSinceMs === undefined ? 'waiting' : 'gone';
  if (person.isDisabled) return 'disabled';
  return obstacleOf(person, now) === 'account-expired' ? 'expired' : 'active';
}
