import type * as fc from 'fast-check';

/** Something that the bridge reads, and what must hold whatever is in it. */
export interface FuzzTarget<Case = unknown> {
  /** Real input with something wrong in it, for the most part. Plain data: a case is told when it fails. */
  readonly cases: fc.Arbitrary<Case>;
  /** Has the bridge read it. @throws when a promise of the bridge is broken */
  check(value: Case): Promise<void> | void;
  close?(): Promise<void> | void;
}

/** What a run is made of; the same plan has the same cases. */
export interface Plan {
  readonly target: string;
  readonly seed: number;
  /** Whichever comes first. */
  readonly runs: number;
  readonly seconds: number;
  /** Of a failure, as it was told: only that case. */
  readonly path?: string;
}

/** What a run came to. */
export interface Verdict {
  readonly target: string;
  readonly runs: number;
  /** Absent: nothing was found. */
  readonly problem?: string;
}
