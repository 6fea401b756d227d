/**
 * What some rules need and is too large to be everywhere: loaded by `shared/load-password-aids.ts` where a rule asks for it.
 */
export interface PasswordAids {
  /** The passwords that everybody tries first, in lower case. */
  readonly common?: ReadonlySet<string> | undefined;
}
