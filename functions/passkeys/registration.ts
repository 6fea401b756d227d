import type { KeyRing } from '../ports/key-ring.ts';
import type { Challenge } from '../ports/challenge-store.ts';
import { challengeLifeSeconds } from './passkey-options.ts';

/** Passkeys of one person. */
export const maxPasskeys = 10;

/**
 * The challenge of a registration as it is kept: one a session, used once (THREATS E12), worth nothing in another
 * (THREATS E9).
 */
export async function registrationChallenge(
  keyRing: KeyRing,
  { session, challenge }: { readonly session: string; readonly challenge: string },
  now: Date,
): Promise<Challenge> {
  return {
    id: `passkey#${session}`,
    hash: await keyRing.mac('passkey', 'registration', session, challenge),
    expiresAtMs: now.getTime() + challengeLifeSeconds * 1000,
  };
}
