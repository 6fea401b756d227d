import type { DirectoryPolicy } from '#shared/domain/directory-policy.ts';
import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import type { ResultNote } from '#shared/protocol/result-note.ts';
import type { PasswordState } from '#shared/protocol/password-state.ts';

/** How a job ended: what the result message will say. */
export interface Answer {
  readonly outcome: OutcomeCode;
  /** Ids of the broken rules, for `password-breaks-rules`; names of attributes, for `attribute-closed` and `attribute-refused`. */
  readonly rules?: readonly string[];
  readonly retryAt?: string;
  /** Whose password it was, for a `password.verify` that was right. */
  readonly objectGuid?: string;
  /** Of the password that was right, or is new. */
  readonly password?: PasswordState;
  /** For a `policy.read`: what is in force, where that may be read. */
  readonly policy?: DirectoryPolicy;
  /** Of `attributes.read`: sealed for the browser that asked. */
  readonly answer?: string;
  readonly controller?: string;
  /** What else there is to know of what was done. */
  readonly note?: ResultNote;
  /** For the log only: the directory's own code, or why the bridge refused. Never a secret. */
  readonly detail?: string;
}
