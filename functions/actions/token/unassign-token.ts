import * as z from 'zod';
import { TokenId } from '#shared/api/inputs.ts';
import { err, ok } from '#shared/result.ts';
import { changeNotice } from '../../notices/change-notice.ts';
import { isFresh } from '../../sessions/proving.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { noteTokensLeft } from '../../tokens/end-token.ts';
import { livingTokens, visibleTokens } from '../../tokens/usable-tokens.ts';
import { defineAction } from '../action.ts';

/**
 * Takes a token out of use, after a fresh proof (THREATS E14). Its owner stays in the portal without it, and can take it
 * into use again; that needs a code of it.
 */
export const unassignToken = defineAction({
  id: 'token.unassign',
  summary: 'Takes a token out of use; it stays its owner’s',
  method: 'DELETE',
  path: '/tokens/{id}/assignment',
  group: 'user',
  standing: 'session',
  params: z.strictObject({ id: TokenId }),
  output: z.undefined(),
  status: 204,
  errors: ['not-allowed', 'not-found', 'fresh-proof-required'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'tokens', 'peopleEnrolment', 'keyRing', 'notices'],
  async handle({ caller, params, config, ports, now, random }) {
    if (!mayDo(caller, config, 'token.unassign')) return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    const owner = caller.person.id;
    const owned = await ports.tokens.list(owner);
    const token = visibleTokens(owned, caller.portal).find((each) => each.id === params.id && each.resource);
    if (!token || !(await ports.tokens.change(owner, token.id, { resource: null }))) return err({ code: 'not-found' });
    const left = livingTokens(owned).filter((each) => each.id !== token.id);
    await noteTokensLeft(ports.peopleEnrolment, owner, { portal: caller.portal, left });
    const notice = { ...caller, kind: 'token-unassigned', id: random.id() } as const;
    await ports.notices.send(await changeNotice(ports.keyRing, notice, now()));
    return ok({ body: undefined });
  },
});
