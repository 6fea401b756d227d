import { searchable } from '#shared/domain/searchable.ts';
import { hasEnrolled, namesOf } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';

/** By what the indexes of the table `people` order somebody; what is undefined keeps them out of that index. */
export interface PeopleOrder {
  /** Everybody of a directory, by the name that is shown. */
  readonly sortName: string;
  /** By the surname, where there is one. */
  readonly sortSurname: string | undefined;
  /** The directory, as long as they have set up nothing: `byEnrolment` holds nobody else. */
  readonly toEnrol: string | undefined;
}

/** The part of the order that comes from names. */
export function nameOrder(person: Person): Pick<PeopleOrder, 'sortName' | 'sortSurname'> {
  const { displayName, surname } = namesOf(person);
  return {
    sortName: searchable(displayName) || searchable(person.samAccountName) || '-',
    sortSurname: (surname !== undefined && searchable(surname)) || undefined,
  };
}

/** Whose directory waits for them to set something up. Who could not sign in anyway is not waited for. */
export const waitsFor = (person: Person): string | undefined =>
  hasEnrolled(person) || person.isDisabled || person.absentSinceMs !== undefined ? undefined : person.directory;

export const peopleOrder = (person: Person): PeopleOrder => ({ ...nameOrder(person), toEnrol: waitsFor(person) });
