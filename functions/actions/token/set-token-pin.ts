import * as z from 'zod';
import { NewPin, TokenId } from '#shared/api/inputs.ts';
import { err, ok } from '#shared/result.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { changeNotice } from '../../notices/change-notice.ts';
import { isFresh } from '../../sessions/proving.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { usableTokens } from '../../tokens/usable-tokens.ts';
import { defineAction } from '../action.ts';

/** Sets the PIN of a token, after a fresh proof (THREATS E14). Where it is typed is the administrator's choice at this moment. */
export const setTokenPin = defineAction({
  id: 'token.set-pin',
  summary: 'Sets the PIN that is typed with the codes of a token',
  method: 'PUT',
  path: '/tokens/{id}/pin',
  group: 'user',
  standing: 'session',
  params: z.strictObject({ id: TokenId }),
  body: z.strictObject({ pin: NewPin }),
  output: z.undefined(),
  status: 204,
  errors: ['not-allowed', 'not-found', 'fresh-proof-required'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'tokens', 'keyRing', 'notices'],
  async handle({ caller, params, body, config, ports, now, random }) {
    const { alias, tokenPin: position } = portalOf(config, caller.portal);
    if (!mayDo(caller, config, 'token.set-pin') || position === 'off') return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    const owner = caller.person.id;
    const token = usableTokens(await ports.tokens.list(owner), alias).find((each) => each.id === params.id);
    if (!token) return err({ code: 'not-found' });
    const { hashPin } = await import('../../tokens/pin-hash.ts');
    const hash = await hashPin(ports.keyRing, token, body.pin);
    if (!(await ports.tokens.change(owner, token.id, { pin: { position, hash } }))) return err({ code: 'not-found' });
    const notice = { ...caller, kind: 'token-pin-set', id: random.id() } as const;
    await ports.notices.send(await changeNotice(ports.keyRing, notice, now()));
    return ok({ body: undefined });
  },
});
