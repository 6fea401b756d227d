import { exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey } from 'jose';
import type { Order } from '#functions/operations/order.ts';
import type { AnswerKey, JobKind } from '#shared/protocol/job.ts';
import { passwordsOf } from '#shared/protocol/job.ts';
import { sealValues } from '#shared/protocol/sealed-values.ts';
import { seal } from '#shared/protocol/sealing.ts';
import type { SealRecipient } from '#shared/protocol/sealing.ts';
import { openRules } from './details.ts';
import type { Step, Wish } from './plan.ts';

/** What a browser asks for, and what it needs to read the answer. */
export interface BrowserOrder {
  readonly order: Omit<Order, 'portal' | 'person'>;
  readonly privateKey?: CryptoKey;
}

export const kinds: Record<Wish, JobKind> = {
  reset: 'password.reset',
  'reset-must-change': 'password.reset',
  change: 'password.change',
  unlock: 'account.unlock',
  'helper-unlock': 'account.unlock',
  'sign-in': 'password.verify',
  guess: 'password.verify',
  'read-policy': 'policy.read',
  'read-details': 'attributes.read',
  'write-details': 'attributes.write',
};

/** Seals what has to be, as the portal does. */
export async function makeOrder(
  { wish, password, details }: Step,
  {
    id,
    login,
    current,
    recipients,
  }: { id: string; login: string; current: string; recipients: readonly SealRecipient[] },
): Promise<BrowserOrder> {
  const kind = kinds[wish];
  const binding = { operation: id, directory: 'corp', login, kind };
  const proofs = [{ factor: 'email-code' as const, provenAtMs: Date.now() }];
  const order = { ...{ id, kind, login, owner: 'play', proofs }, language: 'en' as const };
  if (kind === 'attributes.read') {
    const { answerKey, privateKey } = await makeAnswerKey();
    return { order: { ...order, attributes: openRules, answerKey }, privateKey };
  }
  if (kind === 'attributes.write')
    return { order: { ...order, attributes: openRules, sealed: await sealValues(details, binding, recipients) } };
  if (wish === 'helper-unlock') return { order: { ...order, helper: { id: 'help-desk', name: 'Help desk' } } };
  const named = passwordsOf[kind];
  if (named.length === 0) return { order };
  const passwords = {
    ...(named.includes('currentPassword') && { currentPassword: current }),
    ...(named.includes('newPassword') && { newPassword: password }),
  };
  return { order: { ...order, sealed: await seal(passwords, binding, recipients) } };
}

/** For one answer. */
async function makeAnswerKey(): Promise<{ answerKey: AnswerKey; privateKey: CryptoKey }> {
  const { publicKey, privateKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true });
  const { kty, crv, x, y } = await exportJWK(publicKey);
  return { answerKey: { kty, crv, x, y } as AnswerKey, privateKey };
}
