import { filetimeFromDate, neverFiletime } from './filetime.ts';

/** Times in milliseconds since 1970, the first taken in and the last not. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Values of `pwdLastSet` (FILETIME ticks), the first taken in and the last not. */
export interface Window {
  readonly from: bigint;
  readonly to: bigint;
}

/**
 * When passwords were set that end in one of the spans, under one of the policies. Whole ticks throughout: an end at the last
 * tick of a day belongs to that day, the next one to the next. Windows that touch become one, so that an account is in one only.
 * @param ages how long passwords last, in ticks; a policy under which they last for ever has none
 */
export function windowsOf(spans: readonly Span[], ages: readonly bigint[]): Window[] {
  const windows = spans.flatMap(({ fromMs, toMs }) =>
    ages.map((age) => ({ from: atLeastOne(ticksAt(fromMs) - age), to: ticksAt(toMs) - age })),
  );
  const sorted = windows.filter(({ from, to }) => from < to).sort((a, b) => (a.from < b.from ? -1 : 1));
  const merged: Window[] = [];
  for (const window of sorted) {
    const last = merged.at(-1);
    if (last && window.from <= last.to) merged[merged.length - 1] = { ...last, to: max(last.to, window.to) };
    else merged.push(window);
  }
  return merged;
}

/** The length of a policy interval such as `maxPwdAge`, which counts downwards; `undefined` where it stands for "for ever". */
export function ageOf(interval: string | undefined): bigint | undefined {
  if (interval === undefined || !/^-\d{1,19}$/.test(interval)) return undefined;
  const age = -BigInt(interval);
  return age === 0n || age >= neverFiletime ? undefined : age;
}

const ticksAt = (ms: number): bigint => BigInt(filetimeFromDate(new Date(ms)));
/** 0 stands for "must be changed at the next logon". */
const atLeastOne = (ticks: bigint): bigint => max(ticks, 1n);
const max = (a: bigint, b: bigint): bigint => (a > b ? a : b);
