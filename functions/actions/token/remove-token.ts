import * as z from 'zod';
import { TokenId, TypedCode } from '#shared/api/inputs.ts';
import { err, ok } from '#shared/result.ts';
import { findStep } from '../../factors/totp.ts';
import { proofBudget, proofSubject } from '../../flows/limits.ts';
import { refundingOurFaults } from '../../flows/refunding.ts';
import { changeNotice } from '../../notices/change-notice.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { consumeTokenCode } from '../../tokens/token-code.ts';
import { defineAction } from '../action.ts';

/** Removes an authenticator app, against a code of its own or one by e-mail (THREATS E14). */
export const removeToken = defineAction({
  id: 'token.remove',
  summary: 'Removes an authenticator app',
  method: 'DELETE',
  path: '/tokens/{id}',
  group: 'user',
  standing: 'session',
  params: z.strictObject({ id: TokenId }),
  body: z.strictObject({ code: TypedCode }),
  output: z.undefined(),
  status: 204,
  errors: ['not-allowed', 'not-found', 'proof-refused', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'tokens', 'budgets', 'challenges', 'keyRing', 'notices'],
  async handle({ caller, params, body, config, ports, now, random }) {
    if (!mayDo(caller, config, 'token.manage')) return err({ code: 'not-allowed' });
    const owner = caller.person.id;
    const token = (await ports.tokens.list(owner)).find((each) => each.id === params.id && each.isConfirmed);
    if (!token) return err({ code: 'not-found' });
    // One code is tried as either kind, so it counts as an attempt of both.
    const budget = proofBudget(owner, 'token-code');
    const taken = await ports.budgets.take(budget, now());
    if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
    const isOwnCode = await refundingOurFaults(ports.budgets, budget, async () => {
      const burn = await findStep(ports.keyRing, [token], body.code, now());
      return burn !== undefined && (await ports.budgets.succeed(proofSubject(owner), ['token-code'], burn));
    });
    if (!isOwnCode) {
      const consume = () => consumeTokenCode(ports, caller, body.code, now());
      const proof = await refundingOurFaults(ports.budgets, budget, consume);
      if (!proof.isTaken) return err({ code: 'too-many-tries', ...(proof.retryAt && { retryAt: proof.retryAt }) });
      if (!proof.isRight) return err({ code: 'proof-refused' });
      await ports.budgets.refund(budget);
    }
    await ports.tokens.remove(owner, token.id);
    const notice = { ...caller, kind: 'token-removed', id: random.id() } as const;
    await ports.notices.send(await changeNotice(ports.keyRing, notice, now()));
    return ok({ body: undefined });
  },
});
