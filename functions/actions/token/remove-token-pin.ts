import * as z from 'zod';
import { TokenId } from '#shared/api/inputs.ts';
import { err, ok } from '#shared/result.ts';
import { changeNotice } from '../../notices/change-notice.ts';
import { isFresh } from '../../sessions/proving.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { visibleTokens } from '../../tokens/usable-tokens.ts';
import { defineAction } from '../action.ts';

/** Removes the PIN of a token, after a fresh proof (THREATS E14). */
export const removeTokenPin = defineAction({
  id: 'token.remove-pin',
  summary: 'Removes the PIN of a token',
  method: 'DELETE',
  path: '/tokens/{id}/pin',
  group: 'user',
  standing: 'session',
  params: z.strictObject({ id: TokenId }),
  output: z.undefined(),
  status: 204,
  errors: ['not-allowed', 'not-found', 'fresh-proof-required'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'tokens', 'keyRing', 'notices'],
  async handle({ caller, params, config, ports, now, random }) {
    if (!mayDo(caller, config, 'token.remove-pin')) return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    const owner = caller.person.id;
    const visible = visibleTokens(await ports.tokens.list(owner), caller.portal);
    const token = visible.find((each) => each.id === params.id && each.pin !== undefined);
    if (!token || !(await ports.tokens.change(owner, token.id, { pin: null }))) return err({ code: 'not-found' });
    const notice = { ...caller, kind: 'token-pin-removed', id: random.id() } as const;
    await ports.notices.send(await changeNotice(ports.keyRing, notice, now()));
    return ok({ body: undefined });
  },
});
