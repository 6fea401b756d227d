import { codeAt, isSameCode, latestMatch } from './otp-code.ts';
import type { HotpKind } from './token-kind.ts';

/** A counter-based token at one moment. */
export interface HotpState {
  readonly kind: HotpKind;
  /** 16 to 64 bytes. */
  readonly secret: Uint8Array;
  /** The first counter that was not used yet. All before it are burned. */
  readonly counter: number;
}

/** What to store once a code is accepted, in one conditional write on the counter. */
export interface HotpAccepted {
  /** The counter of the code. */
  readonly accepted: number;
  /** The new {@link HotpState.counter}. */
  readonly counter: number;
}

/**
 * How many presses of the button that never reached us are forgiven. RFC 4226 7.4 wants this as low as usable, for a guess
 * succeeds with (window + 1) x tries / 10^digits: with 6 digits, ten ahead and the 100 tries of NIST SP 800-63B
 * that is 0.11 %. A token that was played with for longer is synchronised with two codes instead.
 */
export const defaultLookAhead = 10;

/**
 * Decides whether a code is right: of the expected counter or at most `lookAhead` after it, never of one before
 * (RFC 4226 7.2, 7.4). Not atomic by itself: whoever stores the counter lets it move once.
 */
export function findHotpCounter(token: HotpState & { code: string; lookAhead?: number }): HotpAccepted | undefined {
  const { kind, secret, code, counter, lookAhead = defaultLookAhead } = token;
  const accepted = latestMatch({ first: counter, last: counter + lookAhead, from: counter }, (candidate) =>
    isSameCode(codeAt(secret, kind, candidate), code),
  );
  return accepted === undefined ? undefined : { accepted, counter: accepted + 1 };
}
