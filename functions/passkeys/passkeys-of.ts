import type { Passkey } from '../authenticators/authenticator.ts';
import type { AuthenticatorStore } from '../ports/authenticator-store.ts';

/** A person's passkeys, oldest first. */
export async function passkeysOf(authenticators: AuthenticatorStore, owner: string): Promise<readonly Passkey[]> {
  const all = await authenticators.list(owner);
  const passkeys = all.flatMap((each) => (each.type === 'passkey' ? [each] : []));
  return passkeys.sort((one, other) => one.createdAtMs - other.createdAtMs);
}

/** Where it is noted whose a credential is. */
export const pointerOwner = (credential: string): string => `credential#${credential}`;
