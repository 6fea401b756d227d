import * as z from 'zod';
import { TokenId } from '#shared/api/inputs.ts';
import { ConsecutiveCodes } from '#shared/api/token-views.ts';
import { err, ok } from '#shared/result.ts';
import { changeNotice } from '../../notices/change-notice.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { tryTwoCodes } from '../../tokens/try-two-codes.ts';
import { isCodeToken, visibleTokens } from '../../tokens/usable-tokens.ts';
import { defineAction } from '../action.ts';

/** Synchronises a token whose clock or counter has drifted, by two consecutive codes. Neither signs in afterwards (THREATS E16). */
export const synchroniseToken = defineAction({
  id: 'token.synchronise',
  summary: 'Synchronises a token by two consecutive codes, which are used up',
  method: 'POST',
  path: '/tokens/{id}/synchronisation',
  group: 'user',
  standing: 'session',
  params: z.strictObject({ id: TokenId }),
  body: ConsecutiveCodes,
  output: z.undefined(),
  status: 204,
  errors: ['not-allowed', 'not-found', 'proof-refused', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'tokens', 'budgets', 'keyRing', 'notices'],
  async handle({ caller, params, body: { first, second }, config, ports, now, random }) {
    if (!mayDo(caller, config, 'token.synchronise')) return err({ code: 'not-allowed' });
    const visible = visibleTokens(await ports.tokens.list(caller.person.id), caller.portal);
    const made = visible.filter(isCodeToken).filter(({ kind }) => kind.type !== 'ocra');
    const token = made.find((each) => each.id === params.id && each.isEnabled);
    if (!token) return err({ code: 'not-found' });
    const proof = { tokens: [token], codes: [first, second] as const, now: now() };
    const tried = await tryTwoCodes(ports, caller.person.id, proof);
    if (!tried.ok) return tried;
    const notice = { ...caller, kind: 'token-synchronised', id: random.id() } as const;
    await ports.notices.send(await changeNotice(ports.keyRing, notice, now()));
    return ok({ body: undefined });
  },
});
