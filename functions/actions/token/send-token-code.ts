import * as z from 'zod';
import { err, ok } from '#shared/result.ts';
import { mailBudget } from '../../flows/limits.ts';
import { refundingOurFaults } from '../../flows/refunding.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { sendTokenCode as send } from '../../tokens/token-code.ts';
import { defineAction } from '../action.ts';

/** Sends an e-mail code that allows to add or remove an authenticator app. */
export const sendTokenCode = defineAction({
  id: 'token.send-code',
  summary: 'Sends an e-mail code that allows to add or remove an authenticator app',
  method: 'POST',
  path: '/tokens/code',
  group: 'user',
  standing: 'session',
  body: z.strictObject({}),
  output: z.object({ expiresAt: z.iso.datetime() }),
  status: 200,
  errors: ['not-allowed', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'budgets', 'challenges', 'keyRing', 'notices'],
  async handle({ caller, config, ports, now, random }) {
    const { mail } = caller.person;
    if (!mayDo(caller, config, 'token.manage') || mail === undefined) return err({ code: 'not-allowed' });
    const budget = mailBudget(caller.person.id);
    const taken = await ports.budgets.take(budget, now());
    if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
    const expiresAt = await refundingOurFaults(ports.budgets, budget, () =>
      send(ports, { ...caller, person: { ...caller.person, mail } }, random, now()),
    );
    return ok({ body: { expiresAt: expiresAt.toISOString() } });
  },
});
