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

/** Counts what happened. */
export interface StatisticsCounters {
  /** Adds to what is there. */
  add(counts: DayCounts): Promise<void>;
  /**
   * Notes that a person, by a hash of their id, gained or lost means to prove who they are.
   * @returns how many they have, as far as was counted here
   */
  addMeans(person: string, by: number): Promise<number>;
}

/** What was counted. */
export interface StatisticsHistory {
  /** Days from the first to the last, both taken in; a query a month. */
  list(fromDay: string, toDay: string): Promise<DayCounts[]>;
  /** What is counted on, whatever the day: one of each portal. */
  totals(): Promise<DayCounts[]>;
}
