import type { PersonChange } from '#shared/api/people-views.ts';
import type { OwnChange } from '../ports/own-data.ts';
import type { Person } from '../ports/person.ts';

const members = {
  mail: ['ownMail', 'mail'],
  phone: ['ownPhone', undefined],
  givenName: ['ownGivenName', 'givenName'],
  surname: ['ownSurname', 'surname'],
} as const;

/** What has to be written for what was put in: nothing for what is so already, and what the directory says too follows it again. */
export function ownChangeOf(person: Person, change: PersonChange): OwnChange {
  const entries = Object.entries(members).flatMap(([name, [own, directory]]) => {
    const typed = change[name as keyof PersonChange];
    if (typed === undefined) return [];
    const wanted = directory !== undefined && typed === person[directory] ? null : typed;
    return (person[own] ?? null) === wanted ? [] : [[own, wanted] as const];
  });
  return Object.fromEntries(entries);
}
