import { defaultLookAhead } from './hotp-window.ts';
import type { HotpAccepted, HotpState } from './hotp-window.ts';
import { codeAt, isSameCode, latestMatch, stepAt } from './otp-code.ts';
import { maxDriftSteps } from './totp-window.ts';
import type { TotpAccepted, TotpState } from './totp-window.ts';

/** Two codes, in the order in which the token showed them. */
export type TwoCodes = readonly [first: string, second: string];

/** How many counters ahead two consecutive codes are looked for: ten times what one code is. */
export const resyncAhead = 10 * defaultLookAhead;

/**
 * Finds how wrong the clock of a token is from two consecutive codes, the second of which is the current one. Both must be
 * within `searchSteps` of our time, which is never more than a token may drift, and later than every step accepted
 * before: codes of the far future, or ones that were seen already, set no clock (THREATS E16, CVE-2021-32033).
 *
 * With 6 digits a guess succeeds once in some ten thousand million tries; it still has to cost one (THREATS E5).
 *
 * @returns what to store. `step` is that of the second code: both are burned and sign nobody in.
 */
export function resyncTotp(
  token: TotpState & { codes: TwoCodes; atSeconds: number; searchSteps?: number },
): TotpAccepted | undefined {
  const { kind, codes, atSeconds, lastStep = -1 } = token;
  const search = Math.min(token.searchSteps ?? Infinity, maxDriftSteps(kind));
  const now = stepAt(atSeconds, kind.period);
  const first = latestMatch({ first: now - search, last: now + search - 1, from: lastStep + 1 }, isPair(token, codes));
  return first === undefined ? undefined : { step: first + 1, driftSteps: first + 1 - now };
}

/**
 * Finds the counter of a token from two consecutive codes, at most `searchAhead` after the expected one (RFC 4226 7.4
 * describes it as the safer resynchronisation), never before.
 *
 * @returns what to store. `accepted` is the counter of the second code: both are burned and sign nobody in.
 */
export function resyncHotp(token: HotpState & { codes: TwoCodes; searchAhead?: number }): HotpAccepted | undefined {
  const { codes, counter } = token;
  const ahead = Math.min(token.searchAhead ?? Infinity, resyncAhead);
  const range = { first: counter, last: counter + ahead - 1, from: counter };
  const first = latestMatch(range, isPair(token, codes));
  return first === undefined ? undefined : { accepted: first + 1, counter: first + 2 };
}

/** Whether the codes are those of a step and of the next. Both are always compared: half a pair must not take longer. */
function isPair(
  { kind, secret }: Pick<TotpState | HotpState, 'kind' | 'secret'>,
  [first, second]: TwoCodes,
): (candidate: number) => boolean {
  return (candidate) => {
    const isFirst = isSameCode(codeAt(secret, kind, candidate), first);
    const isSecond = isSameCode(codeAt(secret, kind, candidate + 1), second);
    return (Number(isFirst) & Number(isSecond)) === 1;
  };
}
