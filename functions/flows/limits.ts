import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { Budget } from '../ports/budget-store.ts';
import { networkOf } from './network-of.ts';

export const flowLifeSeconds = 15 * 60;
/** New passwords that one flow may try. */
export const maxOperations = 5;

const hour = 60 * 60;
const day = 24 * hour;

/** Wrong proofs of one factor of one account: 5 in 24 hours, 100 until a success (NIST SP 800-63B 5.2.2). */
export const proofBudget = (subject: string, factor: FactorId): Budget => ({
  subject: proofSubject(subject),
  slot: factor,
  limit: 5,
  windowSeconds: day,
  totalLimit: 100,
});

/** The record that holds the proof budgets of one account. */
export const proofSubject = (subject: string): string => `proof#${subject}`;

/** Mails with a code to one person (THREATS E18). Counts for people who do not exist as well (THREATS E2). */
export const mailBudget = (subject: string): Budget => ({
  subject: `mail#${subject}`,
  slot: 'code',
  limit: 5,
  windowSeconds: hour,
});

/** Sign-ins begun for one name. */
export const startBudget = (subject: string): Budget => ({
  subject: `start#${subject}`,
  slot: 'sign-in',
  limit: 10,
  windowSeconds: hour,
});

/** Flows begun from one address: names cannot be tried by the thousand (THREATS W9). */
export const addressBudget = (address: string, allowance = 1): Budget => ({
  subject: `address#${networkOf(address)}`,
  slot: 'start',
  limit: Math.floor(60 * allowance),
  windowSeconds: hour,
  isBusy: true,
});
