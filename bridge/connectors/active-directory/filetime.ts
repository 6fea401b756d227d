/** Ticks of 100 ns between 1601-01-01, where FILETIME begins, and 1970-01-01 (MS-DTYP 2.3.3). */
const ticksTo1970 = 116_444_736_000_000_000n;
const ticksPerMillisecond = 10_000n;

/** The FILETIME that stands for "never" in `accountExpires` and computed expiry times. */
export const neverFiletime = 0x7fff_ffff_ffff_ffffn;

/** 10000-01-01: later dates cannot be written (RFC 3339), and are as good as never. */
const tooLateFiletime = 2_650_467_744_000_000_000n;

/** A date from FILETIME text; `undefined` for 0, for "never" and for anything that is no number. */
export function dateFromFiletime(text: string | undefined): Date | undefined {
  const ticks = parseTicks(text);
  if (ticks === undefined || ticks <= 0n || ticks >= tooLateFiletime) return undefined;
  return new Date(Number((ticks - ticksTo1970) / ticksPerMillisecond));
}

/** Whether FILETIME text says "never", or a year that is as good as that. */
export const isNever = (text: string | undefined): boolean => (parseTicks(text) ?? 0n) >= tooLateFiletime;

/** FILETIME text of a date. */
export const filetimeFromDate = (date: Date): string =>
  (BigInt(date.getTime()) * ticksPerMillisecond + ticksTo1970).toString();

/**
 * Seconds from a policy interval such as `minPwdAge`, which counts 100 ns ticks downwards from zero.
 * The smallest number stands for "for ever" and gives 0, as does a missing value.
 */
export function secondsFromInterval(text: string | undefined): number {
  const ticks = parseTicks(text) ?? 0n;
  return ticks >= 0n || ticks <= -neverFiletime ? 0 : Number(-ticks / 10_000_000n);
}

/** The interval text of a number of seconds, the reverse of {@link secondsFromInterval}. */
export const intervalFromSeconds = (seconds: number): string => (-BigInt(seconds) * 10_000_000n).toString();

const parseTicks = (text: string | undefined): bigint | undefined =>
  text !== undefined && /^-?\d{1,20}$/.test(text) ? BigInt(text) : undefined;
