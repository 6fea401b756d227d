import { generateSync } from 'otplib/functional';
import type { HotpKind, TotpKind } from './token-kind.ts';

/** What a code is made with, whether its moving part is a counter or a step of time. */
export type CodeShape = Pick<HotpKind | TotpKind, 'algorithm' | 'digits'>;

/**
 * The code of a counter or step (RFC 4226 5.3). otplib computes it, as it does everything of HOTP and TOTP; which
 * counters to try and which to refuse is ours, for its `verify` stops at the first match and knows no burned codes.
 *
 * @param secret 16 to 64 bytes
 * @throws otplib's errors for a secret of another length
 */
export const codeAt = (secret: Uint8Array, shape: CodeShape, movingFactor: number): string =>
  generateSync({
    strategy: 'hotp',
    secret,
    counter: movingFactor,
    algorithm: shape.algorithm,
    digits: shape.digits,
  });

/** The number of the step that a moment lies in. Ours, as all windows count in steps (RFC 6238 4.2, T0 = 0). */
export const stepAt = (atSeconds: number, periodSeconds: number): number => Math.floor(atSeconds / periodSeconds);

/** Compares two codes without telling by its time how far they agree. Their lengths are no secret. */
export function isSameCode(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let index = 0; index < a.length; index++) difference |= a.charCodeAt(index) ^ b.charCodeAt(index);
  return difference === 0;
}

/**
 * The latest of the candidates that `matches` and is `from` or later. Every candidate is computed, also the used ones and
 * those after a match, so that the time says neither which one it was nor that the code was used before.
 *
 * The latest, for two steps in reach can have the same code: taking the earlier one would let it in a second time.
 */
export function latestMatch(
  range: { first: number; last: number; from: number },
  matches: (candidate: number) => boolean,
): number | undefined {
  let latest = -1;
  for (let candidate = Math.max(0, range.first); candidate <= range.last; candidate++) {
    const counts = Number(matches(candidate)) & Number(candidate >= range.from);
    latest = counts === 1 ? candidate : latest;
  }
  return latest < 0 ? undefined : latest;
}
