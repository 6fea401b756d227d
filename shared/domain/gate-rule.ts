import * as z from 'zod';
import { problemsOf } from './gate/check-rule.ts';

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

const Categories = z.int().min(1).max(3);
const Weight = z.int().min(1).max(100);

const members = z.strictObject({
  needed: z.int().min(1).max(8),
  allowed: z.array(FactorId).min(1).max(20),
  required: z.array(FactorId).max(8).optional(),
  /** How many different categories the proofs must come from. Left out: two, as soon as two factors are needed. */
  categories: Categories.optional(),
  /** How much each factor weighs, 1 where it is not named. Together with {@link neededWeight}, which `needed` does not replace. */
  weights: z.partialRecord(FactorId, Weight).optional(),
  neededWeight: z.int().min(1).max(1100).optional(),
  /** Pairs that one loss or theft takes together, such as e-mail and SMS on one phone: only one of each pair counts. */
  notTogether: z
    .array(z.tuple([FactorId, FactorId]))
    .max(20)
    .optional(),
  /** A code that an administrator handed out after checking the person opens this gate alone. */
  bootstrapIsEnough: z.boolean().optional(),
});

/**
 * Which factors are enough: `needed` different ones of those allowed, every required one among them, as the other
 * members say. Refused where it contradicts itself or nobody could pass it; each message continues "expected …".
 */
export const GateRule = members.superRefine(report);
export type GateRule = z.infer<typeof members>;

/**
 * The gate in front of recovering what is lost. What is lost cannot be proven, and the proofs come from two categories
 * even where one factor is enough, unless the administrator says `categories: 1` (ADR 0008, ADR 0029).
 */
export const recoveryRule = (lost: FactorId) =>
  members.extend({ categories: Categories.default(2) }).superRefine((rule, context) => {
    report(rule, context);
    const at = rule.allowed.indexOf(lost);
    if (at >= 0) {
      const message = `another factor than ${lost}: what is lost cannot be proven`;
      context.addIssue({ code: 'custom', path: ['allowed', at], message });
    }
  });

function report(rule: GateRule, context: z.RefinementCtx): void {
  for (const { path, expected } of problemsOf(rule)) {
    context.addIssue({ code: 'custom', path: [...path], message: expected });
  }
}
