import { networkOf } from '../flows/network-of.ts';
import { proofSubject } from '../flows/limits.ts';
import type { Budget } from '../ports/budget-store.ts';

const hour = 60 * 60;

/** In which slot tries of an administrator are counted: at the sign-in and wherever else a password is proven. */
export const adminSlot = 'admin';
/** Apart from it: who guesses at somebody's password must not keep them from using their passkey. */
export const adminPasskeySlot = 'admin-passkey';

/**
 * Tries of both factors of one administrator: five an hour, and a hundred until a success (NIST SP 800-63B-4 3.2.2). For a
 * name that does not exist they are counted the same (THREATS E2).
 *
 * @param subject as `subjectOf` says, or that of a decoy
 */
export const adminBudget = (subject: string, slot: 'admin' | 'admin-passkey' = adminSlot): Budget => ({
  ...{ subject: proofSubject(subject), slot, limit: 5, windowSeconds: hour, totalLimit: 100 },
});

/** Sign-ins at the console that one address tries, whoever it names. */
export const adminAddressBudget = (address: string, allowance = 1): Budget => ({
  subject: `address#${networkOf(address)}`,
  slot: 'admin',
  limit: Math.floor(30 * allowance),
  windowSeconds: hour,
});
