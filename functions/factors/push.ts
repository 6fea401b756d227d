import * as z from 'zod';
import { pushAddressBudget, pushBudget } from '../flows/limits.ts';
import { approvalOwner } from '../push/approval-owner.ts';
import { defineFactor } from './factor.ts';
import { viewBegun } from './view-begun.ts';

const askAgainAfterSeconds = 30;

/** A message to the person's devices, and a number that is typed there: who did not begin has no number. */
export const push = defineFactor({
  id: 'push',
  needs: ['approvals', 'notices'],
  proof: z.strictObject({ factor: z.literal('push') }),
  isHeldBy: ({ enrolled }) => enrolled?.includes('push') ?? false,
  beginner: {
    budget: pushBudget,
    moreBudgets: ({ clientAddress, config }) => [pushAddressBudget(clientAddress, config.addressAllowance)],
    againAfterSeconds: askAgainAfterSeconds,
    begin: async (context) => (await import('../push/begin-push.ts')).beginPush(context),
    view: (begun) => ({ ...viewBegun(begun, askAgainAfterSeconds), ...(begun.push && { number: begun.push.number }) }),
  },
  async verify({ claim: { subject, holder, person }, ports, now }, _proof, begun) {
    const owner = approvalOwner(subject, person);
    const found = await ports.approvals.find(owner, now);
    const isOurs = found?.id === begun?.push?.request && found?.holder === holder && found.device === undefined;
    if (!found || !isOurs || found.state !== 'approved' || !person) return undefined;
    return { spend: () => ports.approvals.consume(owner, found.id, now) };
  },
});
