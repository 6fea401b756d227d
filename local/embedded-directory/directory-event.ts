/** What clients can do to an account that somebody may want to count. */
export interface DirectoryEvent {
  /** `bad-password`: one that was counted against the account. */
  readonly kind: 'password-set' | 'unlocked' | 'bad-password';
  /** objectGUID. */
  readonly account: string;
  /** The one that was set, or was wrong: these are invented people. */
  readonly password?: string;
  readonly at: Date;
}
