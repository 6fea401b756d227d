import type { Person } from '../ports/person.ts';

/**
 * Whose request it is. A recovery that can prove nothing (nobody of that name, or one that is frozen) has a request as well,
 * so that nothing tells (THREATS E1); it must not take the place of a real one of the same person.
 */
export const approvalOwner = (subject: string, person: Person | undefined): string =>
  person ? subject : `nobody#${subject}`;
