import type { Passkey } from '../authenticators/authenticator.ts';
import type { Accepted } from '../factors/factor.ts';
import type { Log } from '../log.ts';
import type { AuthenticatorStore } from '../ports/authenticator-store.ts';
import type { CheckedAssertion } from './check-assertion.ts';
import { publicIdOf } from './view-passkey.ts';

/**
 * What a right signature is worth, and how it is used up: the passkey moves on by one revision, so that of several requests
 * with one signature one is accepted (THREATS E12, E17).
 * @returns undefined for a passkey of which there are two; whoever watches the log is told
 */
export function useOf(
  authenticators: AuthenticatorStore,
  passkey: Passkey,
  { isUserVerified, counter, isSynced, isCopied }: CheckedAssertion,
  { now, log }: { readonly now: Date; readonly log: Log },
): Accepted | undefined {
  if (isCopied) {
    log.error('passkey-copied', new PasskeyCopied(), { passkey: publicIdOf(passkey), person: passkey.owner });
    return undefined;
  }
  const used = { ...passkey, revision: passkey.revision + 1, counter, isSynced, lastUsedAtMs: now.getTime() };
  return { ...(isUserVerified && { isUserVerified }), spend: () => authenticators.replace(used) };
}

class PasskeyCopied extends Error {
  override readonly name = 'PasskeyCopied';
  readonly isSafeToLog = true;

  constructor() {
    super('the counter of a passkey did not grow: there may be two of it; it was refused');
  }
}
