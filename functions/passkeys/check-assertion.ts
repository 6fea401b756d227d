import type { PasskeyAssertion } from '#shared/api/passkeys.ts';
import type { Passkey } from '../authenticators/authenticator.ts';
import { isFramed } from './client-data.ts';
import type { RelyingParty } from './relying-party.ts';

/** What a right signature says. */
export interface CheckedAssertion {
  /** The authenticator checked who used it (PIN, finger, face). Signed by it, not stated by the browser. */
  readonly isUserVerified: boolean;
  readonly counter: number;
  readonly isSynced: boolean;
  /** The counter did not grow: there are two of this key (WebAuthn Level 3, 7.2 step 22). */
  readonly isCopied: boolean;
}

/**
 * Checks a signed challenge (WebAuthn Level 3, 7.2): challenge, origin, relying party, presence, and the signature by this
 * very passkey. That it counts once is the caller's.
 * @returns undefined for whatever is not right
 */
export async function checkAssertion(
  passkey: Passkey,
  { id, clientDataJSON, authenticatorData, signature }: PasskeyAssertion,
  expected: { readonly challenge: string; readonly rp: RelyingParty; readonly mustVerifyUser: boolean },
): Promise<CheckedAssertion | undefined> {
  if (isFramed(clientDataJSON)) return undefined;
  // Fetched when somebody uses a passkey; it would double what every start of the function loads.
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  const checked = await verifyAuthenticationResponse({
    response: { ...named(id), response: { clientDataJSON, authenticatorData, signature } },
    expectedChallenge: expected.challenge,
    expectedOrigin: expected.rp.origin,
    expectedRPID: expected.rp.id,
    requireUserVerification: expected.mustVerifyUser,
    // The counter is looked at below: once the signature is known to be right, and apart from other refusals.
    credential: { id: passkey.id, publicKey: Buffer.from(passkey.publicKey, 'base64url'), counter: 0 },
    // It tells what does not fit by throwing; none of it is our fault.
  }).catch(() => undefined);
  if (!checked?.verified) return undefined;
  const { newCounter: counter, userVerified, credentialBackedUp } = checked.authenticationInfo;
  const counts = counter > 0 || passkey.counter > 0;
  return {
    isUserVerified: userVerified,
    counter,
    isSynced: credentialBackedUp,
    isCopied: counts && counter <= passkey.counter,
  };
}

const named = (id: string) => ({ id, rawId: id, type: 'public-key', clientExtensionResults: {} }) as const;
