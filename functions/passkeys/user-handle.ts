import type { KeyRing } from '../ports/key-ring.ts';

/**
 * What an authenticator keeps to say whose passkey it is: 256 bits that are the same for all passkeys of a person and tell
 * nothing about them (WebAuthn Level 3, 14.6.1). Base64url.
 */
export const userHandleOf = (keyRing: KeyRing, person: string): Promise<string> => keyRing.mac('passkey', person);
