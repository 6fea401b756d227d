/** One place in the code, and what is put there instead. */
export interface Cut {
  /** From the top of the repository. */
  readonly file: string;
  /** As it stands there, exactly once. */
  readonly take: string;
  readonly put: string;
}

/** One defence, how it is taken out, and who has to notice. */
export interface Defence {
  /** `b9-lost-bind`: the row of the threat first. */
  readonly id: string;
  /** What the code does, so that its absence can be told from it. */
  readonly what: string;
  /** More than one where two locks are behind each other: then no test of the whole way can see that one of them is gone. */
  readonly cuts: readonly [Cut, ...Cut[]];
  /** Test files every one of which has to go red. */
  readonly reds: readonly [string, ...string[]];
  /** Which tests in them, where the others would take long: a pattern for their names. */
  readonly only?: string;
}

/** Short paths for the lists. */
export const unit = (path: string): string => `test/unit/${path}.test.ts`;
export const security = (name: string): string => `test/security/${name}.test.ts`;
