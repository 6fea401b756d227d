import * as z from 'zod';
import { FactorId } from '../domain/gate-rule.ts';
import { OpenRestore } from './lost-things.ts';
import { PasswordState } from '../protocol/password-state.ts';

/** Whether "I forgot my password" will work for this person, and what they could do about it. */
export const RecoveryReadiness = z.object({
  /** What they have set up is enough. */
  isReady: z.boolean(),
  /** What they have that recovery takes, best first. */
  has: z.array(FactorId),
  /** How many more are enough, at best; 0 when ready. */
  missing: z.int(),
  /** What they could set up here that leads there, best first; `further`: how many more it takes then. */
  choices: z.array(z.object({ factor: FactorId, further: z.int() })),
  /** Each of these, lost alone, would lock them out. Empty unless ready. */
  lockedOutWithout: z.array(FactorId),
  /** Those of what they could set up after which no loss alone locks them out, best first. */
  spares: z.array(FactorId),
});
export type RecoveryReadiness = z.infer<typeof RecoveryReadiness>;

/** The account at a glance. What is off in this portal is absent. */
export const AccountStateView = z.object({
  /** What the directory said of the password; absent where it was not asked, or did not say. */
  password: PasswordState.optional(),
  tokens: z.int().optional(),
  passkeys: z.int().optional(),
  /** Devices that approve. */
  phones: z.int().optional(),
  recoveryCodes: z.object({ left: z.int(), issued: z.int() }).optional(),
  hasPortalPassword: z.boolean().optional(),
  questions: z.int().optional(),
  recovery: RecoveryReadiness.optional(),
  /** Somebody asked to restore access to this account, and nobody has decided yet. */
  restore: OpenRestore.optional(),
});
export type AccountStateView = z.infer<typeof AccountStateView>;
