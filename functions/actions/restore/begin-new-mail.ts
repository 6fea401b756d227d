import * as z from 'zod';
import { NewMailAddress } from '#shared/api/restore-views.ts';
import { FlowView } from '#shared/api/views.ts';
import { err, ok } from '#shared/result.ts';
import { codeDigits, codeLifeSeconds, resendAfterSeconds } from '../../factors/sent-code.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { reachabilityOf } from '../../flows/reachability.ts';
import { refundAll, refundingOurFaults, takeAll } from '../../flows/refunding.ts';
import { withNewMail } from '../../flows/transitions.ts';
import { viewFlow } from '../../flows/view-flow.ts';
import { contactBudgets } from '../../profile/contact-budgets.ts';
import { askedOf } from '../../restore/asked-of.ts';
import { mayRestore } from '../../restore/may-restore.ts';
import { newMailOf } from '../../restore/new-mail-code.ts';
import { defineAction } from '../action.ts';

/**
 * Sends a code to the new address of who lost theirs, once they have proven who they are. Until an administrator has
 * decided nothing else goes there. The budgets are those of "My data": nobody's mailbox is flooded by way of us.
 */
export const beginNewMail = defineAction({
  id: 'restore.begin-mail',
  summary: 'Sends a code to the new address of who lost theirs; the former one is void',
  method: 'POST',
  path: '/restore/mail-codes',
  group: 'public',
  standing: 'flow',
  body: z.strictObject({ mail: NewMailAddress }),
  output: FlowView,
  status: 200,
  errors: ['wrong-step', 'not-allowed', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['flows', 'budgets', 'people', 'bridges', 'keyRing', 'notices'],
  async handle({ caller: flow, body: { mail: address }, config, ports, now, random, clientAddress }) {
    const portal = portalOf(config, flow.portal);
    if (flow.kind !== 'restore' || flow.state !== 'proven' || !flow.person) return err({ code: 'wrong-step' });
    if (!askedOf(flow, portal).includes('mail')) return err({ code: 'wrong-step' });
    const person = await ports.people.findById(flow.person.id);
    if (!person || !mayRestore(person, portal, now())) return err({ code: 'not-allowed' });
    const { newMail: former } = flow;
    const againAtMs = (former?.startedAtMs ?? -Infinity) + resendAfterSeconds * 1000;
    if (former?.address === address && now().getTime() < againAtMs)
      return err({ code: 'wrong-step', retryAt: new Date(againAtMs) });

    const contact = { kind: 'mail', value: address } as const;
    const budgets = await contactBudgets(ports.keyRing, contact, { person: person.id, clientAddress, config });
    const taken = await takeAll(ports.budgets, budgets, now());
    if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
    return refundingOurFaults(ports.budgets, budgets, async () => {
      const code = random.digits(codeDigits);
      const next = withNewMail(flow, await newMailOf(ports.keyRing, flow, { address, code, now: now() }));
      // Written before it is sent: of several requests at once, one sends (THREATS E18).
      if (!next.ok || !(await ports.flows.advance(next.value))) {
        await refundAll(ports.budgets, budgets);
        return err({ code: 'wrong-step' });
      }
      const { language, portal: alias } = flow;
      const notice = { kind: 'contact-code', id: random.id(), to: address, language, portal: alias } as const;
      await ports.notices.send({ ...notice, code, minutes: codeLifeSeconds / 60 });
      const reach = await reachabilityOf(ports.bridges, flow.directory, now());
      return ok({ body: viewFlow(next.value, portal, reach, { now: now() }) });
    });
  },
});
