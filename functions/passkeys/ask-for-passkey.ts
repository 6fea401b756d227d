import type { RandomSource } from '../actions/action.ts';
import type { FunctionConfig } from '../environment.ts';
import type { Begun } from '../factors/begun.ts';
import type { Claim } from '../factors/factor.ts';
import type { AuthenticatorStore } from '../ports/authenticator-store.ts';
import { challengeLifeSeconds } from './passkey-options.ts';
import { passkeysOf } from './passkeys-of.ts';
import { relyingPartyOf } from './relying-party.ts';

/**
 * A challenge for a passkey. Whose credentials there are would tell who exists and what they have: before the first proof
 * nobody's are named, and the browser offers what it has itself (THREATS E1).
 */
export async function askForPasskey({
  claim,
  ports,
  config,
  now,
  random,
}: {
  readonly claim: Claim;
  readonly ports: { readonly authenticators: AuthenticatorStore };
  readonly config: FunctionConfig;
  readonly now: Date;
  readonly random: RandomSource;
}): Promise<Begun> {
  const named = claim.isKnown ? await passkeysOf(ports.authenticators, claim.subject) : [];
  const startedAtMs = now.getTime();
  return {
    startedAtMs,
    expiresAtMs: startedAtMs + challengeLifeSeconds * 1000,
    passkey: {
      challenge: random.token(),
      rpId: relyingPartyOf(config).id,
      mustVerifyUser: claim.needsVerifiedPasskey,
      credentials: named.map(({ id, transports }) => ({ id, transports: [...transports] })),
    },
  };
}
