import type { Origin } from '#shared/api/activity-views.ts';
import { originOf } from '../environments/surroundings-of.ts';
import type { Beginning, FactorContext } from '../factors/factor.ts';
import { approvalOwner } from './approval-owner.ts';
import { newApproval } from './new-approval.ts';

/**
 * Asks the devices of a person, by word to where messages are sent. Which devices there are is looked up there and not here,
 * so that nothing differs for somebody who has none, or who does not exist (THREATS E1).
 */
export async function beginPush({
  claim,
  ports,
  now,
  random,
  surroundings,
}: FactorContext<'approvals' | 'notices'>): Promise<Beginning> {
  const { subject, holder, login, portal, language, person, purpose } = claim;
  const owner = approvalOwner(subject, person);
  const from = surroundings && shownOf(originOf(await surroundings()));
  const asked = { owner, holder, login, portal: portal.alias, purpose, ...(from && { from }) };
  const approval = newApproval(asked, { now, random });
  const { id: request, number, createdAtMs: startedAtMs, expiresAtMs } = approval;
  return {
    begun: { startedAtMs, expiresAtMs, push: { request, number } },
    afterwards: async () => {
      // Not while this person wants quiet: silence, not an answer, as for somebody who has no device.
      const isOpen = await ports.approvals.ask(approval, now);
      const to = isOpen && person?.enrolled?.includes('push') ? owner : null;
      await ports.notices.send({ kind: 'push', id: request, to, language, portal: portal.alias, request, expiresAtMs });
    },
  };
}

/** Shown on a phone: no address, not even a part of one. */
const shownOf = ({ device, system, browser, country }: Origin): Origin => ({
  ...(device && { device }),
  ...(system && { system }),
  ...(browser && { browser }),
  ...(country && { country }),
});
