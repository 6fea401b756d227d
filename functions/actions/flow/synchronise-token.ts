import * as z from 'zod';
import { ConsecutiveCodes } from '#shared/api/token-views.ts';
import { err, ok } from '#shared/result.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { gateOf } from '../../flows/gate-of.ts';
import { changeNotice } from '../../notices/change-notice.ts';
import { tryTwoCodes } from '../../tokens/try-two-codes.ts';
import { usableTokens } from '../../tokens/usable-tokens.ts';
import { defineAction } from '../action.ts';

/**
 * Synchronises a token in the middle of a sign-in or a recovery: whose clock has drifted cannot sign in to do it there. Only
 * for who has proven something already, and it proves nothing itself: the next code does (THREATS E16).
 */
export const synchroniseInFlow = defineAction({
  id: 'flow.synchronise-token',
  summary: 'Synchronises a token by two consecutive codes, which prove nothing and are used up',
  method: 'POST',
  path: '/flow/token-synchronisation',
  group: 'public',
  standing: 'flow',
  body: ConsecutiveCodes,
  output: z.undefined(),
  status: 204,
  errors: ['not-allowed', 'wrong-step', 'proof-refused', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['flows', 'budgets', 'tokens', 'keyRing', 'notices'],
  async handle({ caller: flow, body: { first, second }, config, ports, now, random }) {
    const portal = portalOf(config, flow.portal);
    const { person } = flow;
    const isDue = flow.proofs.length > 0 && gateOf(flow, portal).choices.includes('token-code');
    if (!isDue || flow.state !== 'proving' || !person) return err({ code: 'wrong-step' });
    if (!portal.actions.includes('token.synchronise')) return err({ code: 'not-allowed' });
    const tokens = usableTokens(await ports.tokens.list(person.id), portal.alias);
    const tried = await tryTwoCodes(ports, person.id, { tokens, codes: [first, second], now: now() });
    if (!tried.ok) return tried;
    const notice = { ...flow, person, kind: 'token-synchronised', id: random.id() } as const;
    await ports.notices.send(await changeNotice(ports.keyRing, notice, now()));
    return ok({ body: undefined });
  },
});
