import type { Origin } from '#shared/api/activity-views.ts';
import type { DirectoryPolicy } from '#shared/domain/directory-policy.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { JobKind } from '#shared/protocol/job.ts';
import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import type { PasswordState } from '#shared/protocol/password-state.ts';
import type { ResultNote } from '#shared/protocol/result-note.ts';
import type { Language } from '#shared/api/views.ts';
import type { Person } from './person.ts';

/** One directory change that was asked for. Holds no secret. */
export interface Operation {
  readonly id: string;
  readonly kind: JobKind;
  readonly directory: string;
  /** Id of the flow or session that asked; nobody else may see it. */
  readonly owner: string;
  readonly portal: string;
  readonly login: string;
  readonly language: Language;
  /** Whose budget was charged, when the job carries a password to check. */
  readonly subject?: string;
  /** Absent for the sign-in of somebody we do not know. */
  readonly person?: Person;
  /** SHA-256 of the sealed part, by which a repeat is told from another content. */
  readonly digest?: string;
  /** Which attributes it is about; their values are nowhere here. */
  readonly attributes?: readonly string[];
  /** What was proven for it. */
  readonly factors?: readonly FactorId[];
  /** What the administrator is called who asked for it in the person's place. */
  readonly helper?: string;
  /** Where it was asked for. */
  readonly from?: Origin;
  /** Its attempt was given back, because sending its job failed. Yet the job may have been sent. */
  readonly isUncounted?: true;
  readonly state: 'pending' | 'done';
  readonly outcome?: OutcomeCode;
  readonly rules?: readonly string[];
  readonly retryAt?: string;
  /** For a `password.verify` that was right. */
  readonly objectGuid?: string;
  /** Of the password that was right, or is new, where the bridge said so. */
  readonly password?: PasswordState;
  /** What else there is to know of one that is done, where the bridge said so. */
  readonly note?: ResultNote;
  /** For a `policy.read`: what is in force for that person, where the bridge may read it. */
  readonly policy?: DirectoryPolicy;
  /** For `attributes.read`: sealed for the browser that asked. */
  readonly answer?: string;
  /** Sessions that end when this is done: whoever opened them may have known the old password alone. */
  readonly endsSessions?: readonly string[];
  readonly createdAtMs: number;
  /** After this a pending operation is answered as `unknown`. */
  readonly answeredByMs: number;
}

/** What a bridge said about an operation. */
export interface OperationResult {
  readonly id: string;
  readonly directory: string;
  readonly outcome: OutcomeCode;
  readonly rules?: readonly string[] | undefined;
  readonly retryAt?: string | undefined;
  readonly objectGuid?: string | undefined;
  readonly password?: PasswordState | undefined;
  readonly note?: ResultNote | undefined;
  readonly policy?: DirectoryPolicy | undefined;
  readonly answer?: string | undefined;
}

/** Operations, by id. */
export interface OperationStore {
  /** @returns false when the id was used before: one id, one job */
  create(operation: Operation): Promise<boolean>;
  find(id: string): Promise<Operation | undefined>;
  /**
   * Notes whether the attempt of a pending operation is counted.
   * @returns false when it has ended meanwhile, or the note says so already
   */
  setCounted(operation: Operation, isCounted: boolean): Promise<boolean>;
}

/** The end of operations; only for the function that hears the bridges. */
export interface OperationResults {
  /**
   * Ends a pending operation of that directory, once (THREATS B10).
   * @returns the operation, or undefined when there is none that waits
   */
  complete(result: OperationResult): Promise<Operation | undefined>;
  /** The operation, if it is known to have ended in just this way. */
  findEnded(result: Pick<OperationResult, 'id' | 'directory' | 'outcome'>): Promise<Operation | undefined>;
}
