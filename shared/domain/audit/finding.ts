/** What can be wrong with a trail. Codes are API: the console and the command have a text for each. */
export type FindingCode =
  /** Does not fit what the record after it, or a checkpoint, says of it. */
  | 'changed'
  /** Is not there, though the record after it, or a checkpoint, says that it was. */
  | 'removed'
  /** Nothing says of it that it is as it was written: the record that would is missing. */
  | 'doubtful'
  /** Stands where it was not written, or twice. */
  | 'reordered'
  /** What it says about a person is not what was written. */
  | 'personal-changed'
  /** A line that is no record and no checkpoint. */
  | 'unreadable'
  /** The file ends before it says that it does. */
  | 'cut-off'
  | 'checkpoint-forged'
  | 'checkpoint-removed'
  /** Signed by a key that is not the expected one. */
  | 'checkpoint-other-key';

/** One thing that is wrong, with the name of what is. */
export interface Finding {
  readonly code: FindingCode;
  readonly writer?: string;
  /** Number of the record, of the line, or of the checkpoint. */
  readonly seq?: number;
  /** With `seq`: it is all from there to here, or one of them that cannot be told from the others. */
  readonly toSeq?: number;
  /** About when. */
  readonly at?: string;
}
