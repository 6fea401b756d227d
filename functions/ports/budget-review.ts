/** How used up one counter is. */
export interface SpentBudget {
  readonly slot: string;
  /** Within the window that is open, or was last. */
  readonly used: number;
  /** When that window ends, epoch milliseconds. */
  readonly untilMs: number;
  /** Altogether, until a success. */
  readonly total: number;
}

/** Reads attempt counters; counts and changes nothing. */
export interface BudgetReview {
  spent(subject: string): Promise<readonly SpentBudget[]>;
}
