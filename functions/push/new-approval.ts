import type { RandomSource } from '../actions/action.ts';
import type { Approval } from '../ports/approval-store.ts';

/** Long enough to find the phone, too short to be answered in passing later. */
export const approvalLifeSeconds = 2 * 60;
/** After "this was not me" nothing is asked of that person's devices for this long (THREATS E18). */
export const quietSeconds = 60 * 60;

/** A new request, with the number to type. */
export const newApproval = (
  asked: Pick<Approval, 'owner' | 'holder' | 'purpose' | 'portal' | 'login' | 'device' | 'from'>,
  { now, random }: { readonly now: Date; readonly random: RandomSource },
): Approval => ({
  ...asked,
  id: random.id(),
  number: random.digits(2),
  state: 'waiting',
  createdAtMs: now.getTime(),
  expiresAtMs: now.getTime() + approvalLifeSeconds * 1000,
});
