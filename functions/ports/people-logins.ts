import type { Person } from './person.ts';

/** Why a name was not given. */
export interface LoginRefused {
  /** `taken`: somebody has it, by the directory or by choice. `too-late`: another request of theirs was first. */
  readonly code: 'taken' | 'too-late';
}

/** The names that people chose to sign in by, beside those of the directory. One name, one person of a directory. */
export interface PeopleLogins {
  /**
   * Gives a person that name in place of the one that they had chosen before. Of several who want it at once one gets it.
   * @param person as read a moment ago
   * @param domains of the directory: whose address begins with the name has it as well
   * @returns the person as they are now
   */
  choose(person: Person, login: string, domains: readonly string[]): Promise<Person | LoginRefused>;
  /** Takes the chosen name away. @returns the person as they are now */
  drop(person: Person): Promise<Person | LoginRefused>;
}
