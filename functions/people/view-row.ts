import type { PersonRow, PersonState } from '#shared/api/people-views.ts';
import { obstacleOf } from '../flows/view-flow.ts';
import { isActive, mailOf, namesOf } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';

/** A person as they stand in a list. */
export function viewRow(person: Person, now: Date): PersonRow {
  const { directory, objectGuid: guid, samAccountName: login, isProtected, enrolled = [], invitedAtMs } = person;
  const mail = mailOf(person);
  return {
    ...{ directory, guid, displayName: namesOf(person).displayName, login },
    ...(mail !== undefined && { mail }),
    ...{ state: stateOf(person, now), isProtected, enrolled: [...enrolled].sort() },
    ...(invitedAtMs !== undefined && { invitedAt: new Date(invitedAtMs).toISOString() }),
    resources: [...(person.resources ?? [])].sort(),
  };
}

/** What decides whether they can do anything here: the most lasting first. */
export function stateOf(person: Person, now: Date): PersonState {
  if (person.deactivatedAtMs !== undefined) return 'deactivated';
  if (!isActive(person)) return 'gone';
  if (person.isDisabled) return 'disabled';
  return obstacleOf(person, now) === 'account-expired' ? 'expired' : 'active';
}
