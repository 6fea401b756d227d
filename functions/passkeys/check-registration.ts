import type { PasskeyAttestation } from '#shared/api/passkeys.ts';
import type { Passkey } from '../authenticators/authenticator.ts';
import { isFramed } from './client-data.ts';
import { algorithms } from './passkey-options.ts';
import type { RelyingParty } from './relying-party.ts';

/** What is kept of a new key. */
export type NewKey = Pick<Passkey, 'id' | 'publicKey' | 'counter' | 'transports' | 'isVerifying' | 'isSynced'>;

/**
 * Checks a new key (WebAuthn Level 3, 7.1) made for this challenge at this address.
 * @returns undefined for whatever is not right
 */
export async function checkRegistration(
  { id, transports, ...response }: PasskeyAttestation,
  expected: { readonly challenge: string; readonly rp: RelyingParty },
): Promise<NewKey | undefined> {
  if (isFramed(response.clientDataJSON)) return undefined;
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  const checked = await verifyRegistrationResponse({
    response: { id, rawId: id, type: 'public-key', response, clientExtensionResults: {} },
    expectedChallenge: expected.challenge,
    expectedOrigin: expected.rp.origin,
    expectedRPID: expected.rp.id,
    // A security key without a PIN is something one has. Each use says for itself whether it checked who used it.
    requireUserVerification: false,
    supportedAlgorithmIDs: algorithms,
    // It tells what does not fit by throwing; none of it is our fault.
  }).catch(() => undefined);
  if (!checked?.verified) return undefined;
  const { credential, userVerified, credentialBackedUp } = checked.registrationInfo;
  // What is stored is the id that the authenticator signed for, and it is the one that was named.
  if (credential.id !== id) return undefined;
  return {
    id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports,
    isVerifying: userVerified,
    isSynced: credentialBackedUp,
  };
}
