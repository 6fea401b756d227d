import * as z from 'zod';

/** Every factor there is. Stable: flows, audit and configuration name them. */
export const FactorId = z.enum([
  'email-code',
  'sms-code',
  /** A code of any assigned one-time-password token: app or hardware, TOTP, HOTP or OCRA. */
  'token-code',
  'passkey',
  'push',
  'chat-code',
  'recovery-code',
  /** A one-time code that an administrator hands out. */
  'bootstrap-code',
  'security-questions',
  'directory-password',
  'portal-password',
]);
export type FactorId = z.infer<typeof FactorId>;

/** What a factor proves: something one knows, has or is (NIST SP 800-63B). */
export type FactorCategory = 'knowledge' | 'possession' | 'inherence';

/** Which factors are enough: `needed` different ones of those allowed, every required one among them. */
export const GateRule = z
  .strictObject({
    needed: z.int().min(1).max(8),
    allowed: z.array(FactorId).min(1).max(20),
    required: z.array(FactorId).max(8).optional(),
    /**
     * How many different categories the proofs must come from. Left out: two, as soon as two factors are needed.
     * An administrator who lets two possessions do (e-mail code and authenticator app, for a forgotten password)
     * has to say so: 1.
     */
    categories: z.int().min(1).max(3).optional(),
  })
  .refine((rule) => new Set(rule.allowed).size === rule.allowed.length, 'a factor is allowed twice')
  .refine((rule) => (rule.required ?? []).every((factor) => rule.allowed.includes(factor)), {
    error: 'a required factor is not among those allowed',
    path: ['required'],
  })
  .refine((rule) => rule.needed <= rule.allowed.length, {
    error: 'more factors are needed than allowed',
    path: ['needed'],
  });
export type GateRule = z.infer<typeof GateRule>;
