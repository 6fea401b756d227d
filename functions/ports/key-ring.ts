/** What a key is for; keys of different purposes are independent (HKDF, RFC 5869). */
export type KeyPurpose =
  | 'code'
  | 'decoy'
  | 'notice'
  | 'passkey'
  | 'push'
  | 'repeat'
  | 'report'
  | 'work'
  | 'totp'
  | 'token-pin'
  | 'recovery-code'
  | 'bootstrap-code'
  | 'portal-password'
  | 'security-questions';

/** Keyed hashes and encryption under keys that no table and no queue holds in the clear. */
export interface KeyRing {
  /** HMAC-SHA-256 of the parts, each framed by its length; base64url. */
  mac(purpose: KeyPurpose, ...parts: readonly string[]): Promise<string>;
  /** AES-256-GCM; `boundTo` is authenticated and must be given again to open. */
  seal(purpose: KeyPurpose, text: string, boundTo: string): Promise<string>;
  /** @returns undefined when it was altered, is bound to something else, or was not sealed by us */
  open(purpose: KeyPurpose, sealed: string, boundTo: string): Promise<string | undefined>;
}
