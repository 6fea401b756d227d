import * as z from 'zod';
import { FactorId } from '../domain/gate-rule.ts';

/** What the screen of a factor needs to know of what was begun. Members beyond the times belong to single factors. */
export const BegunView = z.object({
  /** When it was sent or asked. */
  startedAt: z.iso.datetime(),
  /** When another one may be asked for. */
  againAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** Codes: how many digits. */
  digits: z.int().optional(),
  /** Codes: where it went, masked. Only for who has proven something already (THREATS E1). */
  sentTo: z.string().optional(),
  /** Passkeys: what `navigator.credentials.get` takes (WebAuthn Level 3, PublicKeyCredentialRequestOptionsJSON). */
  passkey: z.record(z.string(), z.unknown()).optional(),
  /** Tokens that answer a question (OCRA): what to type into them. */
  question: z.string().optional(),
  /** Approval by a device: the two digits to type there. */
  number: z.string().optional(),
  /** Security questions. */
  questions: z.array(z.object({ id: z.string(), text: z.string() })).optional(),
});
export type BegunView = z.infer<typeof BegunView>;

/** What was begun, by factor. */
export const BegunViews = z.partialRecord(FactorId, BegunView);
export type BegunViews = z.infer<typeof BegunViews>;

/** Who is signed in, proving who they are once more, for something that changes how they prove it (THREATS E14). */
export const FreshProofView = z.object({
  /** Until when nothing more has to be proven. */
  freshUntil: z.iso.datetime().optional(),
  /** The ways to prove it. Empty: this person has none, and needs the help desk. */
  choices: z.array(FactorId),
  begun: BegunViews,
});
export type FreshProofView = z.infer<typeof FreshProofView>;
