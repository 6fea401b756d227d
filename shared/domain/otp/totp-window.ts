import { codeAt, isSameCode, latestMatch, stepAt } from './otp-code.ts';
import type { TotpKind } from './token-kind.ts';

/** A time-based token at one moment. */
export interface TotpState {
  readonly kind: TotpKind;
  /** 16 to 64 bytes. */
  readonly secret: Uint8Array;
  /** How many steps the token's clock is ahead of ours, as last seen; negative when it is behind. */
  readonly driftSteps?: number | undefined;
  /** The latest step that was ever accepted. It and all before it are burned. */
  readonly lastStep?: number | undefined;
}

/** What to store once a code is accepted, in one conditional write on `lastStep`. */
export interface TotpAccepted {
  /** The new `lastStep`. */
  readonly step: number;
  readonly driftSteps: number;
}

/**
 * Furthest that a token's clock may be off. A hardware token drifts by some two minutes a year; who sets the clock of a
 * borrowed token ahead to harvest codes gets no further than this (THREATS E16, CVE-2021-32033).
 */
export const maxDriftSeconds = 20 * 60;

/** {@link maxDriftSeconds} in steps of a token. */
export const maxDriftSteps = (kind: TotpKind): number => Math.floor(maxDriftSeconds / kind.period);

/**
 * Decides whether a code is right now: of a step at most `window` from the token's own time, and later than every step
 * accepted before (RFC 6238 5.2: accepted once). The drift moves to what was seen, so that a clock that goes wrong slowly
 * is followed (RFC 6238 6), never further than {@link maxDriftSeconds}.
 *
 * Not atomic by itself: two requests may both get an answer. Whoever stores it lets the step in once.
 */
export function findTotpStep(
  token: TotpState & { code: string; atSeconds: number; window?: number },
): TotpAccepted | undefined {
  const { kind, secret, code, atSeconds, driftSteps = 0, window = 1, lastStep = -1 } = token;
  const now = stepAt(atSeconds, kind.period);
  const centre = now + boundDrift(kind, driftSteps);
  const step = latestMatch({ first: centre - window, last: centre + window, from: lastStep + 1 }, (candidate) =>
    isSameCode(codeAt(secret, kind, candidate), code),
  );
  return step === undefined ? undefined : { step, driftSteps: boundDrift(kind, step - now) };
}

/** When a step began, in seconds, by our clock: for "last used". */
export const stepStartSeconds = (kind: TotpKind, step: number): number => step * kind.period;

function boundDrift(kind: TotpKind, driftSteps: number): number {
  const most = maxDriftSteps(kind);
  return Math.max(-most, Math.min(most, driftSteps));
}
