import * as z from 'zod';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import { bootstrapCode } from './bootstrap-code.ts';
import { chatCode } from './chat-code.ts';
import { emailCode } from './email-code.ts';
import type { Factor } from './factor.ts';
import { passkey } from './passkey.ts';
import { portalPassword } from './portal-password.ts';
import { push } from './push.ts';
import { recoveryCode } from './recovery-code.ts';
import { securityQuestions } from './security-questions.ts';
import { smsCode } from './sms-code.ts';
import { tokenCode } from './token-code.ts';

/**
 * Every factor that is proven to the cloud, once. The directory password is not one of them: it is proven to the
 * directory, by way of a bridge.
 */
export const factors = [
  emailCode,
  smsCode,
  chatCode,
  tokenCode,
  passkey,
  push,
  recoveryCode,
  portalPassword,
  securityQuestions,
  bootstrapCode,
] as const;

/** What the factors need, all together. */
export type FactorNeeds = (typeof factors)[number]['needs'][number];
export const factorNeeds: readonly FactorNeeds[] = [...new Set(factors.flatMap((factor) => [...factor.needs]))];

/** A proof of any of them; told apart by `factor`. */
export const FactorProof = z.discriminatedUnion('factor', [
  emailCode.proof,
  smsCode.proof,
  chatCode.proof,
  tokenCode.proof,
  passkey.proof,
  push.proof,
  recoveryCode.proof,
  portalPassword.proof,
  securityQuestions.proof,
  bootstrapCode.proof,
]);
export type FactorProof = z.infer<typeof FactorProof>;

/** Ids of the factors for which something has to be sent or asked first. */
export const BeginnableFactor = z.enum([
  'email-code',
  'sms-code',
  'chat-code',
  'token-code',
  'passkey',
  'push',
  'security-questions',
]);

/** The factor of an id; undefined for those that are proven elsewhere. */
export const factorOf = (id: FactorId): Factor<FactorId, FactorNeeds> | undefined =>
  // Each factor's own types were checked where it was declared; here they are all alike.
  (factors as readonly unknown[] as readonly Factor<FactorId, FactorNeeds>[]).find((factor) => factor.id === id);

/** Whether something has to be sent or asked before this can be proven. */
export function mustBegin(id: FactorId): boolean {
  const beginner = factorOf(id)?.beginner;
  return beginner !== undefined && beginner.isOptional !== true;
}
