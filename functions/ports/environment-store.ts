import type { KnownEnvironment } from '#shared/domain/environment/environment.ts';

/** A person's usual surroundings, and how often the list was written. */
export interface KnownEnvironments {
  readonly revision: number;
  readonly list: readonly KnownEnvironment[];
}

/** Where people usually sign in from. */
export interface EnvironmentStore {
  /** Revision 0 and an empty list for whom nothing is known of. What was not seen for a year is not there. */
  find(person: string, now: Date): Promise<KnownEnvironments>;
  /**
   * Writes the next revision over the one that was read.
   * @returns false when another request was first: nothing was written
   */
  replace(person: string, next: KnownEnvironments): Promise<boolean>;
}
