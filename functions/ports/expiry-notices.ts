/** Which notice somebody got last about the end of a password. */
export interface ExpiryNotice {
  /** `personId`. */
  readonly person: string;
  /** The day (UTC) on which the password ends, `2026-11-22`. */
  readonly endsOn: string;
  /** For which of the chosen numbers of days: it only falls while that day comes nearer. */
  readonly days: number;
}

/** Who was told that a password ends. */
export interface ExpiryNotices {
  /**
   * Takes note that somebody is told now, in one conditional write. Of several at once, of reports that come twice, late, out of
   * order or from two bridges, one writes.
   * @returns false for who was told of it before: for this many days, or for fewer
   */
  claim(notice: ExpiryNotice): Promise<boolean>;
  /** What could not be sent is due again. Does nothing once a later claim was made. */
  giveBack(notice: ExpiryNotice): Promise<void>;
}
