/** Stands for a day where something is counted on and on. */
export const total = 'total';

/** Counts of one day and portal. */
export interface DayCounts {
  /** `2026-11-21`, in UTC. */
  readonly day: string;
  /** Alias; `-` for what belongs to none. */
  readonly portal: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** Somebody who is to be counted, or is not any more. */
export interface EnrolmentChange {
  /** Where they are, or were, counted. */
  readonly portal: string;
  readonly by: 1 | -1;
}

/** Counts what happened. */
export interface StatisticsCounters {
  /** Adds to what is there. */
  add(counts: DayCounts): Promise<void>;
  /**
   * Notes whether a person, by a hash of their id, is enrolled, and of which portal they are counted.
   * @returns what the count of that portal has to change by; undefined when that was noted before
   */
  noteEnrolled(person: string, isEnrolled: boolean, portal: string): Promise<EnrolmentChange | undefined>;
}

/** What was counted. */
export interface StatisticsHistory {
  /** Days from the first to the last, both taken in; a query a month. */
  list(fromDay: string, toDay: string): Promise<DayCounts[]>;
  /** What is counted on, whatever the day: one of each portal. */
  totals(): Promise<DayCounts[]>;
}
