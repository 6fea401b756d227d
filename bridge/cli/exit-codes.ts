/** Exit codes of the command, as `sysexits.h` has them where it has a word for it. */
export const exitCodes = {
  ok: 0,
  /** Something did not work: a check failed, the bridge ended with an error. */
  failed: 1,
  /** The command line is not understood. */
  usage: 2,
  /** The configuration is wrong; starting again does not help (EX_CONFIG). */
  config: 78,
} as const;
