import * as z from 'zod';

const base64url = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[A-Za-z0-9_-]+$/);

/**
 * A credential id as the browser gives it. The specification allows 1023 bytes; what is longer than 750 is not taken,
 * for it is part of a key of our tables. Known authenticators stay below 300.
 */
export const CredentialId = base64url(1000);

/**
 * A signed challenge, all of `PublicKeyCredential.toJSON()` that we check (WebAuthn Level 3, 5.1.8): what else a browser
 * states is neither signed nor needed.
 */
export const PasskeyAssertion = z.strictObject({
  id: CredentialId,
  clientDataJSON: base64url(4000),
  authenticatorData: base64url(4000),
  signature: base64url(4000),
  /** Whose it is, as the authenticator remembers it. Absent where it does not. */
  userHandle: z.exactOptional(base64url(100)),
});
export type PasskeyAssertion = z.infer<typeof PasskeyAssertion>;

/** A new key. `attestationObject` says nothing of its maker: we do not ask. */
export const PasskeyAttestation = z.strictObject({
  id: CredentialId,
  clientDataJSON: base64url(4000),
  attestationObject: base64url(20_000),
  transports: z.array(z.string().regex(/^[a-z0-9-]{1,20}$/)).max(10),
});
export type PasskeyAttestation = z.infer<typeof PasskeyAttestation>;

/** What a person calls a passkey. */
export const PasskeyName = z.string().trim().min(1).max(60);

/** Names a passkey in addresses: a hash of its credential id, which can be too long for one. */
export const PasskeyId = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

/** Options for the browser, as `parseRequestOptionsFromJSON` and `parseCreationOptionsFromJSON` take them. */
export const PasskeyOptions = z.record(z.string(), z.unknown());
export type PasskeyOptions = z.infer<typeof PasskeyOptions>;

/** A passkey as its owner sees it. */
export const PasskeyView = z.object({
  id: PasskeyId,
  name: z.string(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().optional(),
  /** Copied to the person's other devices by whoever keeps it, or bound to one device or key. */
  isSynced: z.boolean(),
});
export type PasskeyView = z.infer<typeof PasskeyView>;
