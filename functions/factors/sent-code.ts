import type { BegunView } from '#shared/api/proof-views.ts';
import { equalText } from '../equal-text.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { Begun } from './begun.ts';
import { viewBegun } from './view-begun.ts';

/** Digits of a code: with five tries in 24 hours a stranger is right once in 200,000 days. */
export const codeDigits = 6;
export const codeLifeSeconds = 10 * 60;
/** A mail needs a moment: sooner than this nobody is helped by another one. */
export const resendAfterSeconds = 30;

/** What is kept of a code. Bound to its holder: it is worth nothing in another flow (THREATS E9). */
export async function begunCode(keyRing: KeyRing, holder: string, code: string, now: Date): Promise<Begun> {
  const startedAtMs = now.getTime();
  return {
    hash: await hashOf(keyRing, holder, code),
    startedAtMs,
    expiresAtMs: startedAtMs + codeLifeSeconds * 1000,
  };
}

/** Whether it is the code that was sent. That it counts once is the holder's conditional write (THREATS E12). */
export async function isSentCode(
  keyRing: KeyRing,
  { holder, code, begun, now }: { holder: string; code: string; begun: Begun | undefined; now: Date },
): Promise<boolean> {
  const hash = await hashOf(keyRing, holder, code);
  return begun?.hash !== undefined && now.getTime() < begun.expiresAtMs && equalText(hash, begun.hash);
}

/** A sent code as its screen needs it. */
export const viewCode = (begun: Begun, againAfterSeconds = resendAfterSeconds): BegunView => ({
  ...viewBegun(begun, againAfterSeconds),
  digits: codeDigits,
});

const hashOf = (keyRing: KeyRing, holder: string, code: string): Promise<string> => keyRing.mac('code', holder, code);
