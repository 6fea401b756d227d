import type { AttributeValues } from '#shared/protocol/attribute-values.ts';

/** What clients can do to an account that somebody may want to count. */
export interface DirectoryEvent {
  /** `bad-password`: one that was counted against the account. `details-set`: attributes that people may change. */
  readonly kind: 'password-set' | 'unlocked' | 'bad-password' | 'details-set';
  /** objectGUID. */
  readonly account: string;
  /** The one that was set, or was wrong: these are invented people. */
  readonly password?: string;
  /** What they are since then; empty where there is none any more. */
  readonly details?: AttributeValues;
  readonly at: Date;
}
