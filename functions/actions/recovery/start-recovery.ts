import * as z from 'zod';
import { TypedLogin } from '#shared/api/inputs.ts';
import { err, ok } from '#shared/result.ts';
import { startNeeds } from '../../bot-defence/admit-start.ts';
import { admitAt, beginning, beginningBody } from '../../bot-defence/beginning.ts';
import { emailCode } from '../../factors/email-code.ts';
import { gateOf } from '../../flows/gate-of.ts';
import { identify } from '../../flows/identify.ts';
import { flowLifeSeconds, mailBudget, startBudget } from '../../flows/limits.ts';
import { claimOfFlow } from '../../flows/claim-of-flow.ts';
import { newFlow } from '../../flows/new-flow.ts';
import { noteUnkeptRules } from '../../flows/note-unkept-rules.ts';
import { reachabilityOf } from '../../flows/reachability.ts';
import { refundingOurFaults } from '../../flows/refunding.ts';
import { viewFlow } from '../../flows/view-flow.ts';
import { withoutFrozen } from '../../flows/without-frozen.ts';
import { withoutLockedMailbox } from '../../flows/without-locked-mailbox.ts';
import { defineAction } from '../action.ts';
import type { Failure } from '../action.ts';

const actionFor = { reset: 'password.reset', unlock: 'account.unlock' } as const;

/**
 * Begins to recover an account. Whoever is named, the requests to our stores are the same in number and kind, and so is
 * the answer (THREATS E1, E2). Where an e-mail code comes first it is sent at once.
 */
export const startRecovery = defineAction({
  ...beginning,
  id: 'recovery.start',
  summary: 'Begins to recover an account; the same for people who do not exist',
  path: '/recovery',
  body: z.strictObject({
    ...beginningBody,
    login: TypedLogin,
    purpose: z.enum(['reset', 'unlock']),
  }),
  needs: ['flows', 'people', 'bridges', 'notices', ...startNeeds],
  async handle(context) {
    const { body, config, ports, now, random, log, clientAddress } = context;
    const admitted = await admitAt(context, 'recovery.start', ({ actions }) =>
      actions.includes(actionFor[body.purpose]),
    );
    if (!admitted.ok) return admitted;
    const { portal, directory } = admitted.value;
    const meant = await identify(ports, admitted.value, body.login);
    const named = withoutFrozen(meant, now());
    const identity = body.purpose === 'reset' ? withoutLockedMailbox(named, directory) : named;
    const { flow: begun, token } = newFlow({ kind: 'recovery', ...body, portal, identity, now: now(), random });
    const isMailFirst = gateOf(begun, portal).choices[0] === 'email-code';
    const budget = isMailFirst ? mailBudget(identity.subject) : startBudget(identity.subject);
    const byName = await ports.budgets.take(budget, now());
    if (!byName.isTaken) return err(tooMany(byName.retryAt));

    const { flow, reach } = await refundingOurFaults(ports.budgets, budget, async () => {
      const context = { claim: claimOfFlow(begun, portal), config, ports, now: now(), random, log, clientAddress };
      const mail = isMailFirst ? await emailCode.beginner!.begin(context) : undefined;
      const flow = { ...begun, ...(mail && { begun: { 'email-code': mail.begun } }) };
      const create = ports.flows.create(flow);
      const [reach] = await Promise.all([reachabilityOf(ports.bridges, directory.id, now()), create]);
      // Last: from here on a mail to somebody is more work than one to nobody, and this answer must not wait beside it.
      await mail?.afterwards?.();
      return { flow, reach };
    });
    if (body.purpose === 'reset') noteUnkeptRules(portal, reach, log);
    return ok({
      body: viewFlow(flow, portal, reach, { now: now() }),
      cookies: [{ cookie: 'flow', token, maxAgeSeconds: flowLifeSeconds }],
      ...(meant.person && { about: meant.person.id }),
    });
  },
});

const tooMany = (retryAt: Date | undefined): Failure<'too-many-tries'> => ({
  code: 'too-many-tries',
  ...(retryAt && { retryAt }),
});
