import { resyncHotp, resyncTotp } from '#shared/domain/otp/resynchronise.ts';
import type { TwoCodes } from '#shared/domain/otp/resynchronise.ts';
import type { BurnedStep, BurnedTokens } from '../ports/budget-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { CodeToken } from '../ports/token-store.ts';
import { counterOf, readSecret } from './check-code.ts';

/**
 * Finds out from two consecutive codes how far a clock or a counter has drifted, within the bounds of `resyncTotp` and
 * `resyncHotp` (THREATS E16). Tokens that answer a question have nothing to synchronise.
 * @returns the second code, to be burned and the first with it
 */
export async function resynchronise(
  keyRing: KeyRing,
  tokens: readonly CodeToken[],
  { codes, burned, now }: { codes: TwoCodes; burned: BurnedTokens; now: Date },
): Promise<BurnedStep | undefined> {
  const atMs = now.getTime();
  let found: BurnedStep | undefined;
  for (const token of tokens) {
    const { id, kind } = token;
    if (kind.type === 'ocra') continue;
    const secret = await readSecret(keyRing, token);
    if (kind.type === 'totp') {
      const lastStep = burned[id]?.step;
      const shifted = resyncTotp({ kind, secret, codes, lastStep, atSeconds: Math.floor(atMs / 1000) });
      found = shifted ? { token: id, ...shifted, atMs } : found;
    } else {
      const shifted = resyncHotp({ kind, secret, codes, counter: counterOf(token, burned) });
      found = shifted ? { token: id, step: shifted.accepted, atMs } : found;
    }
  }
  return found;
}
