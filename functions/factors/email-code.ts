import type { Flow, SentCode } from '../ports/flow-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import { equalText } from '../equal-text.ts';

/** Digits of a code: with five tries in 24 hours a stranger is right once in 200,000 days. */
export const codeDigits = 6;
export const codeLifeSeconds = 10 * 60;
/** A mail needs a moment: sooner than this nobody is helped by another one. */
export const resendAfterSeconds = 30;

/** What is kept of a code. Bound to its flow: it is worth nothing in another one (THREATS E9). */
export async function sentCode(keyRing: KeyRing, flowId: string, code: string, now: Date): Promise<SentCode> {
  const sentAtMs = now.getTime();
  return {
    hash: await hashOf(keyRing, flowId, code),
    sentAtMs,
    expiresAtMs: sentAtMs + codeLifeSeconds * 1000,
  };
}

/** Whether it is the code of this flow. That it counts once is the flow store's conditional write (THREATS E12). */
export async function isRightCode(keyRing: KeyRing, flow: Flow, code: string, now: Date): Promise<boolean> {
  const hash = await hashOf(keyRing, flow.id, code);
  if (!flow.emailCode || !flow.person?.mail || now.getTime() >= flow.emailCode.expiresAtMs) return false;
  return equalText(hash, flow.emailCode.hash);
}

const hashOf = (keyRing: KeyRing, flowId: string, code: string): Promise<string> => keyRing.mac('code', flowId, code);
