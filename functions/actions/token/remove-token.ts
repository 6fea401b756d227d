import * as z from 'zod';
import { TokenId } from '#shared/api/inputs.ts';
import { err, ok } from '#shared/result.ts';
import { changeNotice } from '../../notices/change-notice.ts';
import { isFresh } from '../../sessions/proving.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { clearReplaced, noteTokensLeft } from '../../tokens/end-token.ts';
import { livingTokens, visibleTokens } from '../../tokens/usable-tokens.ts';
import { defineAction } from '../action.ts';

/** Removes a token, after a fresh proof of who this is (THREATS E14). A device stays reserved for who had it. */
export const removeToken = defineAction({
  id: 'token.remove',
  summary: 'Removes a token',
  method: 'DELETE',
  path: '/tokens/{id}',
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
    if (!mayDo(caller, config, 'token.manage')) return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    const owner = caller.person.id;
    const owned = await ports.tokens.list(owner);
    if (!visibleTokens(owned, caller.portal).some((token) => token.id === params.id)) return err({ code: 'not-found' });
    // What this one had replaced goes first: nothing would keep it dead afterwards.
    await clearReplaced(ports.tokens, owned);
    await ports.tokens.remove(owner, params.id);
    const left = livingTokens(owned).filter((token) => token.id !== params.id);
    await noteTokensLeft(ports.peopleEnrolment, owner, { portal: caller.portal, left });
    const notice = { ...caller, kind: 'token-removed', id: random.id() } as const;
    await ports.notices.send(await changeNotice(ports.keyRing, notice, now()));
    return ok({ body: undefined });
  },
});
