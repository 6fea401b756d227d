import * as z from 'zod';
import { TokenId, TypedCode } from '#shared/api/inputs.ts';
import { TokenView } from '#shared/api/views.ts';
import { err, ok } from '#shared/result.ts';
import { findStep } from '../../factors/totp.ts';
import { proofBudget, proofSubject } from '../../flows/limits.ts';
import { refundingOurFaults } from '../../flows/refunding.ts';
import { changeNotice } from '../../notices/change-notice.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { viewToken } from '../../tokens/view-token.ts';
import { defineAction } from '../action.ts';

/** Confirms a new authenticator app by its first code, which is used up by that (THREATS E16). */
export const confirmToken = defineAction({
  id: 'token.confirm',
  summary: 'Confirms a new authenticator app by its first code',
  method: 'POST',
  path: '/tokens/{id}/confirmation',
  group: 'user',
  standing: 'session',
  params: z.strictObject({ id: TokenId }),
  body: z.strictObject({ code: TypedCode }),
  output: TokenView,
  status: 200,
  errors: ['not-allowed', 'not-found', 'proof-refused', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'tokens', 'peopleEnrolment', 'budgets', 'keyRing', 'notices'],
  async handle({ caller, params, body, config, ports, now, random }) {
    const { tokenTypes } = portalOf(config, caller.portal);
    if (!mayDo(caller, config, 'token.manage') || !tokenTypes.includes('totp')) return err({ code: 'not-allowed' });
    const owner = caller.person.id;
    const token = (await ports.tokens.list(owner)).find((each) => each.id === params.id && !each.isConfirmed);
    if (!token) return err({ code: 'not-found' });
    const budget = proofBudget(owner, 'token-code');
    const taken = await ports.budgets.take(budget, now());
    if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
    const step = await refundingOurFaults(ports.budgets, budget, async () => {
      const burn = await findStep(ports.keyRing, [token], body.code, now());
      const isFirst = burn && (await ports.budgets.succeed(proofSubject(owner), ['token-code'], burn));
      if (!isFirst) return undefined;
      // Noted first: a note too many is an offer that leads nowhere, one too few a token that nobody is asked for.
      await ports.peopleEnrolment.setEnrolled(owner, 'token-code', true);
      return (await ports.tokens.confirm(owner, token.id)) ? burn.step : undefined;
    });
    if (step === undefined) return err({ code: 'proof-refused' });
    await ports.notices.send(
      await changeNotice(ports.keyRing, { ...caller, kind: 'token-added', id: random.id() }, now()),
    );
    return ok({ body: viewToken({ ...token, isConfirmed: true }, step) });
  },
});
