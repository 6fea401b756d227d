import type { PasskeyAssertion, PasskeyAttestation, PasskeyOptions } from '#shared/api/passkeys.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { bytesOf, textOf } from './base64url.ts';

/** Why the browser made or used no passkey. Each has a text under `t.passkey`. */
export type CeremonyTrouble =
  /** The person said no, time ran out, or there is none here: the browser does not say which. */
  'cancelled' | 'unsupported' | 'wrongSite' | 'already' | 'failed';

/**
 * Has a passkey sign what the server asked. Never throws.
 * @param options PublicKeyCredentialRequestOptionsJSON
 */
export async function getPasskey(
  options: PasskeyOptions,
  signal: AbortSignal,
): Promise<Result<PasskeyAssertion, CeremonyTrouble>> {
  const { challenge, allowCredentials = [], ...rest } = options as unknown as RequestOptions;
  const publicKey = { ...rest, challenge: bytesOf(challenge), allowCredentials: allowCredentials.map(descriptor) };
  return perform(async () => {
    const credential = (await navigator.credentials.get({ publicKey, signal })) as PublicKeyCredential;
    const response = credential.response as AuthenticatorAssertionResponse;
    return {
      id: credential.id,
      clientDataJSON: textOf(response.clientDataJSON),
      authenticatorData: textOf(response.authenticatorData),
      signature: textOf(response.signature),
      ...(response.userHandle && { userHandle: textOf(response.userHandle) }),
    };
  });
}

/**
 * Has the device make a passkey. Never throws.
 * @param options PublicKeyCredentialCreationOptionsJSON
 */
export async function createPasskey(
  options: PasskeyOptions,
  signal: AbortSignal,
): Promise<Result<PasskeyAttestation, CeremonyTrouble>> {
  const { challenge, user, excludeCredentials = [], ...rest } = options as unknown as CreationOptions;
  const publicKey = {
    ...rest,
    challenge: bytesOf(challenge),
    user: { ...user, id: bytesOf(user.id) },
    excludeCredentials: excludeCredentials.map(descriptor),
  };
  return perform(async () => {
    const credential = (await navigator.credentials.create({ publicKey, signal })) as PublicKeyCredential;
    const response = credential.response as AuthenticatorAttestationResponse;
    return {
      id: credential.id,
      clientDataJSON: textOf(response.clientDataJSON),
      attestationObject: textOf(response.attestationObject),
      // Older browsers cannot say.
      transports: (response as Partial<AuthenticatorAttestationResponse>).getTransports?.() ?? [],
    };
  });
}

/** In JSON, bytes are base64url text. Browsers convert that themselves by now, but not those that many people still have. */
type Text<T, Bytes extends keyof T> = Omit<T, Bytes> & Readonly<Record<Bytes, string>>;
type Descriptor = Text<PublicKeyCredentialDescriptor, 'id'>;
type RequestOptions = Omit<Text<PublicKeyCredentialRequestOptions, 'challenge'>, 'allowCredentials'> & {
  readonly allowCredentials?: readonly Descriptor[];
};
type CreationOptions = Omit<Text<PublicKeyCredentialCreationOptions, 'challenge'>, 'user' | 'excludeCredentials'> & {
  readonly user: Text<PublicKeyCredentialUserEntity, 'id'>;
  readonly excludeCredentials?: readonly Descriptor[];
};

const descriptor = ({ id, ...rest }: Descriptor): PublicKeyCredentialDescriptor => ({ ...rest, id: bytesOf(id) });

async function perform<T>(work: () => Promise<T>): Promise<Result<T, CeremonyTrouble>> {
  if (!('PublicKeyCredential' in globalThis)) return err('unsupported');
  try {
    return ok(await work());
  } catch (error) {
    return err(troubles[(error as Partial<DOMException>).name ?? ''] ?? 'failed');
  }
}

/** By the names that WebAuthn Level 3 gives (5.1.3 and 5.1.4). */
const troubles: Readonly<Record<string, CeremonyTrouble>> = {
  NotAllowedError: 'cancelled',
  AbortError: 'cancelled',
  TimeoutError: 'cancelled',
  InvalidStateError: 'already',
  SecurityError: 'wrongSite',
  NotSupportedError: 'unsupported',
  ConstraintError: 'unsupported',
};
