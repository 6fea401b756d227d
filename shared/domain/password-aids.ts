/**
 * What some rules need and is too large to be everywhere: loaded by `shared/load-password-aids.ts` where a rule asks for it.
 */
export interface PasswordAids {
  /** The passwords that everybody tries first, in lower case. */
  readonly common?: ReadonlySet<string> | undefined;
  readonly score?: StrengthScore | undefined;
}

/** How hard a password is to guess, 0 to 4, for who knows these words about its owner. */
export type StrengthScore = (password: string, words: readonly string[]) => number;
