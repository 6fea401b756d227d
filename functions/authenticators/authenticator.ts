import * as z from 'zod';

const common = {
  /** Person id; for a pointer `credential#{id}`. */
  owner: z.string(),
  id: z.string(),
  /** Grows by one with every change; the store writes only over the revision that was read. */
  revision: z.int(),
  createdAtMs: z.number(),
  lastUsedAtMs: z.exactOptional(z.number()),
};

/** A passkey or security key (WebAuthn Level 3). `id` is its credential id, base64url. */
export const Passkey = z.object({
  ...common,
  type: z.literal('passkey'),
  name: z.string(),
  /** COSE key, base64url. Public. */
  publicKey: z.string(),
  /** Signature counter; 0 for authenticators that do not count. */
  counter: z.int(),
  transports: z.array(z.string()),
  /** Whether it showed, when it was made, that it checks who uses it (PIN, finger, face). */
  isVerifying: z.boolean(),
  /** Whether it may be copied to the person's other devices. */
  isSynced: z.boolean(),
});
export type Passkey = Readonly<z.infer<typeof Passkey>>;

/** Saved recovery codes: keyed hashes of those that are left. One record a person, `id` is `recovery-codes`. */
export const RecoveryCodes = z.object({
  ...common,
  type: z.literal('recovery-codes'),
  hashes: z.array(z.string()),
  /** How many there were. */
  issued: z.int(),
});
export type RecoveryCodes = Readonly<z.infer<typeof RecoveryCodes>>;

/** Answers to security questions, memory-hard hashed. One record a person, `id` is `security-questions`. */
export const SecurityQuestions = z.object({
  ...common,
  type: z.literal('security-questions'),
  answers: z.array(
    z.object({
      question: z.string(),
      /** The person's own question; absent for one that the administrator offers. */
      text: z.exactOptional(z.string()),
      /** argon2id, see `memory-hard-hash.ts`. */
      hash: z.string(),
    }),
  ),
});
export type SecurityQuestions = Readonly<z.infer<typeof SecurityQuestions>>;

/** The portal's own password, memory-hard hashed. One record a person, `id` is `portal-password`. */
export const PortalPassword = z.object({ ...common, type: z.literal('portal-password'), hash: z.string() });
export type PortalPassword = Readonly<z.infer<typeof PortalPassword>>;

/** A code that an administrator handed out, for once. One record a person, `id` is `bootstrap-code`. */
export const BootstrapCode = z.object({
  ...common,
  type: z.literal('bootstrap-code'),
  /** Keyed hash. */
  hash: z.string(),
  expiresAtMs: z.number(),
  /** Which administrator. */
  issuedBy: z.string(),
});
export type BootstrapCode = Readonly<z.infer<typeof BootstrapCode>>;

/** A device that approves by signing what it was asked. Its key never leaves the browser that made it; `id` is drawn. */
export const PushDevice = z.object({
  ...common,
  type: z.literal('push-device'),
  name: z.string(),
  /** Point of P-256, uncompressed, base64url. Public. */
  publicKey: z.string(),
  /** It counts only after the number of its first request was typed into it. */
  isConfirmed: z.boolean(),
});
export type PushDevice = Readonly<z.infer<typeof PushDevice>>;

/** A chat that codes go to. One record a person, `id` is `chat`. */
export const Chat = z.object({
  ...common,
  type: z.literal('chat'),
  /** `{messenger}:{chat}`. */
  address: z.string(),
  /** What the person is called there. */
  name: z.string(),
});
export type Chat = Readonly<z.infer<typeof Chat>>;

/** Whose a credential is: for a sign-in by passkey without a name. `id` is `owner`. */
export const CredentialPointer = z.object({ ...common, type: z.literal('pointer'), person: z.string() });
export type CredentialPointer = Readonly<z.infer<typeof CredentialPointer>>;

/** Anything by which a person proves who they are and that is not an OTP token. */
export const Authenticator = z.discriminatedUnion('type', [
  Passkey,
  RecoveryCodes,
  SecurityQuestions,
  PortalPassword,
  BootstrapCode,
  PushDevice,
  Chat,
  CredentialPointer,
]);
export type Authenticator = Readonly<z.infer<typeof Authenticator>>;
export type AuthenticatorType = Authenticator['type'];
