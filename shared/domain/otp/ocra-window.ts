import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { Hmac } from './hmac.ts';
import { defaultLookAhead } from './hotp-window.ts';
import { ocraAnswer } from './ocra.ts';
import type { OcraInputError, OcraInputs } from './ocra.ts';
import type { OcraSuite } from './ocra-suite.ts';
import { isSameCode, stepAt } from './otp-code.ts';
import { maxDriftSeconds } from './totp-window.ts';

/** A challenge-response token at one moment, and a question that was put to it. */
export interface OcraState extends Omit<OcraInputs, 'step'> {
  readonly suite: OcraSuite;
  readonly secret: Uint8Array;
  /** How many steps the token's clock is ahead of ours, as last seen. */
  readonly driftSteps?: number | undefined;
}

/** What to store once an answer is accepted: only what the suite has. */
export interface OcraAccepted {
  /** The first counter that was not used yet. */
  readonly counter?: number;
  readonly driftSteps?: number;
}

/**
 * Decides whether an answer is right: with the look-ahead of HOTP where the suite counts, and where it has time the window of
 * TOTP, one step to either side or as many as make 30 seconds. All candidates are computed, whichever matches; of two
 * that do the latest counter counts. `lookAhead` and `window` are for tests and for those who must be stricter.
 *
 * A suite without counter and time has nothing that moves: what stands against a replay is that a question is random, is
 * kept by us, expires, and is used up by its first right answer (RFC 6287 8). The caller does that for every suite.
 */
export function findOcraAnswer(
  token: OcraState & { answer: string; atSeconds: number; lookAhead?: number; window?: number },
  hmac: Hmac,
): Result<OcraAccepted, OcraInputError | { readonly code: 'wrong' }> {
  const { suite, secret, answer } = token;
  const given = suite.digits === 0 ? answer.toLowerCase() : answer;
  let accepted: OcraAccepted | undefined;
  for (const { counter, step, driftSteps } of candidates(token)) {
    const expected = ocraAnswer(suite, secret, { ...token, counter, step }, hmac);
    if (!expected.ok) return expected;
    const found: OcraAccepted = {
      ...(suite.hasCounter && { counter: counter! + 1 }),
      ...(suite.periodSeconds !== undefined && { driftSteps }),
    };
    accepted = isSameCode(expected.value, given) ? found : accepted;
  }
  return accepted === undefined ? err({ code: 'wrong' }) : ok(accepted);
}

const leastWindowSeconds = 30;

type Candidate = { counter: number | undefined; step: number; driftSteps: number };

function candidates(token: Parameters<typeof findOcraAnswer>[0]): Candidate[] {
  const { suite, counter, atSeconds, lookAhead = defaultLookAhead } = token;
  const { periodSeconds } = suite;
  const counters = suite.hasCounter && counter !== undefined ? span(counter, counter + lookAhead) : [counter];
  if (periodSeconds === undefined) return counters.map((each) => ({ counter: each, step: 0, driftSteps: 0 }));
  const now = stepAt(atSeconds, periodSeconds);
  // Steps can be as short as a second, which nobody types in.
  const window = token.window ?? Math.max(1, Math.ceil(leastWindowSeconds / periodSeconds));
  const most = Math.floor(maxDriftSeconds / periodSeconds);
  const bounded = (drift: number): number => Math.max(-most, Math.min(most, drift));
  const centre = now + bounded(token.driftSteps ?? 0);
  const steps = span(Math.max(0, centre - window), centre + window);
  return counters.flatMap((each) => steps.map((step) => ({ counter: each, step, driftSteps: bounded(step - now) })));
}

const span = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
