import { decodeProtectedHeader } from 'jose';

/**
 * What came to version 1 of the protocol after it was in use. The schemas of both ends are strict: neither may send the
 * other a member that it does not know. So each end names in the header of what it signs which of these it understands;
 * a reader that has never heard of the header ignores it (RFC 7515 4.3), and so cloud and bridges may be updated in any
 * order.
 *
 * - `password-state`: a cloud that takes `password` in a result.
 * - `own-login`: a bridge that takes `target.typed` in a job.
 * - `sync-orders`: a bridge that takes orders about what it synchronises (`directory-order.ts`); a cloud that hears who is
 *   gone, and how the synchronisation stands.
 * - `helpers`: a bridge that takes a job whose actor is an administrator.
 * - `member-lists`: a bridge that finds groups and OUs, and tells who is in one (`member-list.ts`).
 * - `expiring-passwords`: a bridge that tells whose password ends on a day (`expiring.ts`).
 * - `attributes`: a bridge that takes jobs about attributes; a cloud that hears which of them a bridge has opened.
 * - `controller-details`: a cloud that takes `note` in a result, how a controller stands and until when certificates last.
 * - `pattern-rules`: a bridge that takes the rules about repeats, runs and common passwords, and words that are nearly banned.
 * - `directory-refused`: a cloud that takes this outcome; others are told `password-refused`, as before.
 * - `effective-policy`: a bridge that takes the job `policy.read`; a cloud that takes `policy` in a result, and what a bridge
 *   says about fine-grained policies and about the history on a reset.
 * - `breached-passwords`: a bridge that can look up stolen passwords, and so takes the rule about them; one that cannot does not
 *   say this, whatever its version. A cloud that takes `breached` in a heartbeat.
 * - `one-time-passwords`: a bridge whose own configuration lets a helper set a password that works once; any other does not say
 *   this, whatever its version.
 */
export const extensions = [
  'password-state',
  'own-login',
  'sync-orders',
  'helpers',
  'member-lists',
  'expiring-passwords',
  'controller-details',
  'pattern-rules',
  'directory-refused',
  'effective-policy',
  'attributes',
  'breached-passwords',
  'one-time-passwords',
] as const;
export type Extension = (typeof extensions)[number];

/** The member of the protected header, for `signJob` and `signBridgeMessage`. */
export const understanding = (...known: readonly Extension[]): { readonly understands: readonly Extension[] } => ({
  understands: known,
});

/** What the signer of a JWS understands. The signature must have been verified before. */
export function understoodBy(jws: string): readonly Extension[] {
  const { understands } = decodeProtectedHeader(jws) as { understands?: unknown };
  return Array.isArray(understands) ? extensions.filter((each) => understands.includes(each)) : [];
}
