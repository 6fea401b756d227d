import type { PasskeyOptions } from '#shared/api/passkeys.ts';
import type { RelyingParty } from './relying-party.ts';

/** How long a challenge is worth something, and how long the browser waits for the person. */
export const challengeLifeSeconds = 10 * 60;
const patienceSeconds = 5 * 60;

/** COSE algorithms, best liked first: EdDSA, ES256, RS256 (what Windows Hello without a new chip can do). */
export const algorithms = [-8, -7, -257];

/** A credential as the browser wants it named. */
export interface NamedCredential {
  readonly id: string;
  readonly transports: readonly string[];
}

const descriptor = ({ id, transports }: NamedCredential) => ({
  type: 'public-key',
  id,
  ...(transports.length > 0 && { transports }),
});

/** PublicKeyCredentialRequestOptionsJSON. Without credentials the browser offers what it has for this address. */
export const requestOptions = (options: {
  readonly challenge: string;
  readonly rpId: string;
  readonly credentials: readonly NamedCredential[];
  readonly mustVerifyUser: boolean;
}): PasskeyOptions => ({
  challenge: options.challenge,
  rpId: options.rpId,
  timeout: patienceSeconds * 1000,
  allowCredentials: options.credentials.map(descriptor),
  userVerification: options.mustVerifyUser ? 'required' : 'preferred',
});

/** PublicKeyCredentialCreationOptionsJSON. */
export const creationOptions = (options: {
  readonly challenge: string;
  readonly rp: RelyingParty;
  readonly rpName: string;
  readonly user: { readonly handle: string; readonly login: string; readonly displayName: string };
  readonly former: readonly NamedCredential[];
}): PasskeyOptions => ({
  challenge: options.challenge,
  rp: { id: options.rp.id, name: options.rpName },
  user: { id: options.user.handle, name: options.user.login, displayName: options.user.displayName },
  pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
  timeout: patienceSeconds * 1000,
  // One on each device and key is enough: a second one would take the place of the first.
  excludeCredentials: options.former.map(descriptor),
  // Found without a name where it can be; a security key without room for it works as well.
  authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  // Who made the key is nobody's business here, and asking makes browsers warn people.
  attestation: 'none',
  extensions: { credProps: true },
});
