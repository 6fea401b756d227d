import * as z from 'zod';
import { PushAnswer } from '#shared/api/push-views.ts';
import { answerStatement } from '#shared/domain/push-statement.ts';
import { err, ok } from '#shared/result.ts';
import { notMeNeeds, reportNotMe } from '../../activity/not-me.ts';
import type { PushDevice } from '../../authenticators/authenticator.ts';
import { proofBudget, pushRefusalBudget } from '../../flows/limits.ts';
import { refundAll, refundingOurFaults } from '../../flows/refunding.ts';
import type { Approval } from '../../ports/approval-store.ts';
import { confirmDevice, confirmNeeds } from '../../push/confirm-device.ts';
import { findDevice } from '../../push/find-device.ts';
import { quietSeconds } from '../../push/new-approval.ts';
import { defineAction } from '../action.ts';

/**
 * What somebody decided on their device: its key signs the request, the number and the portal. One answer a request; a
 * wrong number ends it, and counts (THREATS E4, E5). "This was not me" stops recovery, and devices are left in peace (E18).
 */
export const answerPush = defineAction({
  id: 'push.answer',
  summary: 'Approves or refuses what waits for a device; signed by its key',
  method: 'POST',
  path: '/push/answers',
  group: 'public',
  standing: 'nobody',
  body: PushAnswer,
  output: z.undefined(),
  status: 204,
  errors: ['proof-refused', 'wrong-step', 'too-many-tries'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['authenticators', 'approvals', 'budgets', 'keyRing', ...notMeNeeds, ...confirmNeeds],
  async handle({ body, config, ports, now, random, log }) {
    const { device: handle, signature, ...decided } = body;
    const statement = answerStatement({ ...decided, origin: config.portalOrigin, device: handle });
    const device = await findDevice(ports, { handle, statement, signature });
    if (!device) return err({ code: 'proof-refused' });
    const { owner } = device;
    const found = await ports.approvals.find(owner, now());
    if (!found || !isAnswerable(found, device, decided)) return err({ code: 'wrong-step' });

    if (decided.decision === 'refuse') {
      const refused = { state: 'refused', quietUntilMs: now().getTime() + quietSeconds * 1000 } as const;
      if (!(await ports.approvals.answer(owner, found.id, refused, now()))) return err({ code: 'wrong-step' });
      // What protects the account always happens; only the mails to the administrator have an end.
      const { isTaken } = await ports.budgets.take(pushRefusalBudget(owner), now());
      const { portal, login } = found;
      const said = { person: owner, portal, login, id: random.id(), isTold: isTaken };
      await reportNotMe(ports, config, said, { now: now(), log });
      return ok({ body: undefined, about: owner });
    }

    const budget = proofBudget(owner, 'push');
    const taken = await ports.budgets.take(budget, now());
    if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
    return refundingOurFaults(ports.budgets, budget, async () => {
      const isRight = decided.number === found.number;
      const state = isRight ? 'approved' : 'wrong';
      // One write under its condition: of several answers at once, right or wrong, one counts (THREATS E12).
      if (!(await ports.approvals.answer(owner, found.id, { state }, now()))) {
        // It came second and told nothing: the person keeps the attempt for their next proof.
        await refundAll(ports.budgets, budget);
        return err({ code: 'wrong-step' });
      }
      if (!isRight) return err({ code: 'proof-refused' });
      if (found.purpose === 'device') await confirmDevice(ports, device, found, { now: now(), random });
      else
        await ports.authenticators.replace({ ...device, revision: device.revision + 1, lastUsedAtMs: now().getTime() });
      return ok({ body: undefined, about: owner });
    });
  },
});

function isAnswerable(
  { id, state, portal, device: only }: Approval,
  device: PushDevice,
  decided: { readonly request: string; readonly portal: string },
): boolean {
  const isTheirs = only === undefined ? device.isConfirmed : only === device.id;
  return isTheirs && state === 'waiting' && id === decided.request && portal === decided.portal;
}
