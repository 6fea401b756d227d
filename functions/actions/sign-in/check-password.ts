import * as z from 'zod';
import { SealedText } from '#shared/api/inputs.ts';
import { OperationView } from '#shared/api/views.ts';
import { OperationId } from '#shared/protocol/job.ts';
import { err } from '#shared/result.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { gateOf } from '../../flows/gate-of.ts';
import { proofBudget } from '../../flows/limits.ts';
import { reachabilityOf } from '../../flows/reachability.ts';
import { findRepeated } from '../../operations/submit.ts';
import { repeatAttempt, submitAttempt } from '../../operations/submit-attempt.ts';
import { told } from '../../operations/view-operation.ts';
import { defineAction } from '../action.ts';

/**
 * Has the directory check the password, at a sign-in or as what remains to who lost something else. The job is sent for people who do not exist too, and does not say which it is.
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
    if (flow.kind === 'recovery') return err({ code: 'wrong-step' });
    const budget = proofBudget(flow.subject, 'directory-password');
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
    const former = await findRepeated(ports.operations, order);
    if (former) return told(await repeatAttempt(ports, former, { order, budget, now: now() }), now());
    const isDue = gateOf(flow, portal).choices.includes('directory-password');
    if (!isDue || flow.operation?.id !== body.operation) return err({ code: 'wrong-step' });
    const reach = await reachabilityOf(ports.bridges, flow.directory, now());
    if (!reach.isReachable) return err({ code: 'directory-unreachable' });
    return told(await submitAttempt(ports, order, budget, now()), now());
  },
});
