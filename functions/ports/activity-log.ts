import type { ActivityEntry } from '../activity/activity-entry.ts';

/** Writes down what happened to accounts. Whoever has it can neither read nor change what is there. */
export interface ActivityLog {
  /** An entry with an id that is there already takes its place. */
  add(entry: ActivityEntry): Promise<void>;
}

/** Entries, newest first. */
export interface ActivityPage {
  readonly entries: readonly ActivityEntry[];
  /** Where the next page begins; absent on the last. */
  readonly next?: string;
}

/** What happened to an account, for its owner. An entry that is too old is not there, whether or not it was cleaned up. */
export interface ActivityHistory {
  list(
    person: string,
    page: { readonly before?: string; readonly limit: number; readonly now: Date },
  ): Promise<ActivityPage>;
  find(person: string, id: string, now: Date): Promise<ActivityEntry | undefined>;
}
