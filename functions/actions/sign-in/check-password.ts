import * as z from 'zod';
import { SealedText } from '#shared/api/inputs.ts';
import { OperationView } from '#shared/api/views.ts';
import { OperationId } from '#shared/protocol/job.ts';
import { err, ok } from '#shared/result.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { gateOf } from '../../flows/gate-of.ts';
import { proofBudget } from '../../flows/limits.ts';
import { reachabilityOf } from '../../flows/reachability.ts';
import { refundingOurFaults } from '../../flows/refunding.ts';
import { submit } from '../../operations/submit.ts';
import { viewOperation } from '../../operations/view-operation.ts';
import { defineAction } from '../action.ts';

/**
 * Has the directory check the password. The job is sent for people who do not exist too, and does not say which it is.
 * What the directory answered settles the budget, in the function that hears the bridges.
 */
export const checkPassword = defineAction({
  id: 'sign-in.check-password',
  summary: 'Has the directory check the password',
  method: 'POST',
  path: '/sign-in/password',
  group: 'public',
  standing: 'flow',
  body: z.strictObject({ operation: OperationId, sealed: SealedText }),
  output: OperationView,
  status: 202,
  errors: ['wrong-step', 'too-many-tries', 'directory-unreachable'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['flows', 'operations', 'budgets', 'bridges', 'jobs'],
  async handle({ caller: flow, body, config, ports, now }) {
    const portal = portalOf(config, flow.portal);
    const isDue = flow.kind === 'sign-in' && gateOf(flow, portal).choices.includes('directory-password');
    if (!isDue || flow.operation?.id !== body.operation) return err({ code: 'wrong-step' });
    const reach = await reachabilityOf(ports.bridges, flow.directory, now());
    if (!reach.isReachable) return err({ code: 'directory-unreachable' });

    const budget = proofBudget(flow.subject, 'directory-password');
    const taken = await ports.budgets.take(budget, now());
    if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
    const order = {
      id: body.operation,
      kind: 'password.verify',
      owner: flow.id,
      portal,
      login: flow.login,
      language: flow.language,
      ...(flow.person && { person: flow.person }),
      subject: flow.subject,
      sealed: body.sealed,
      proofs: flow.proofs,
    } as const;
    const operation = await refundingOurFaults(ports.budgets, budget, () => submit(ports, order, now()));
    if (operation.ok) return ok({ body: viewOperation(operation.value, now()) });
    // The password of this operation was sent before and is counted already.
    await ports.budgets.refund(budget);
    return operation;
  },
});
