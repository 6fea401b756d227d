import * as z from 'zod';
import { FlowView } from '#shared/api/views.ts';
import { err, ok } from '#shared/result.ts';
import { resendAfterSeconds } from '../../factors/email-code.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { gateOf } from '../../flows/gate-of.ts';
import { mailBudget } from '../../flows/limits.ts';
import { reachabilityOf } from '../../flows/reachability.ts';
import { refundingOurFaults } from '../../flows/refunding.ts';
import { sendCodeMail } from '../../flows/send-code-mail.ts';
import { withCode } from '../../flows/transitions.ts';
import { viewFlow } from '../../flows/view-flow.ts';
import { defineAction } from '../action.ts';

/** Sends a new e-mail code; the former one is void. */
export const sendCode = defineAction({
  id: 'flow.send-code',
  summary: 'Sends a new e-mail code; the former one is void',
  method: 'POST',
  path: '/flow/code',
  group: 'public',
  standing: 'flow',
  body: z.strictObject({}),
  output: FlowView,
  status: 200,
  errors: ['wrong-step', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['flows', 'budgets', 'bridges', 'notices', 'keyRing'],
  async handle({ caller: flow, config, ports, now, random }) {
    const portal = portalOf(config, flow.portal);
    const isDue = flow.state === 'proving' && gateOf(flow, portal).choices.includes('email-code');
    if (!isDue) return err({ code: 'wrong-step' });
    const resendAtMs = (flow.emailCode?.sentAtMs ?? -Infinity) + resendAfterSeconds * 1000;
    if (now().getTime() < resendAtMs) return err({ code: 'wrong-step', retryAt: new Date(resendAtMs) });

    const budget = mailBudget(flow.subject);
    const taken = await ports.budgets.take(budget, now());
    if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
    const send = () => sendCodeMail(ports, flow, random, now());
    const next = withCode(flow, await refundingOurFaults(ports.budgets, budget, send));
    if (!next.ok || !(await ports.flows.advance(next.value))) return err({ code: 'wrong-step' });
    const reach = await reachabilityOf(ports.bridges, flow.directory, now());
    return ok({ body: viewFlow(next.value, portal, reach, { now: now() }) });
  },
});
