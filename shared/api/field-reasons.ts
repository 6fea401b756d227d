/**
 * Why a member of a request was refused, for pages that say it in words: each language of the console has a text for each.
 * For who calls the API, `expected` says it more closely, in English.
 */
export const fieldReasons = [
  /** Of another kind than it has to be, or not there. */
  'wrong-kind',
  'too-small',
  'too-large',
  'wrong-form',
  /** None of those that may be chosen. */
  'no-choice',
  /** There is no such member. */
  'unknown',
  /** What it needs is not part of this deployment. */
  'not-deployed',
  /** Names must not hide anything: no tags, nothing that cannot be seen. */
  'not-plain',
  'too-pale',
  /** Less than the other end of the same range. */
  'below-least',
  'fixed',
  /** Anything else: it breaks a rule of its own, or does not go together with the rest. */
  'unfit',
] as const;

/** One of {@link fieldReasons}. */
export type FieldReason = (typeof fieldReasons)[number];
