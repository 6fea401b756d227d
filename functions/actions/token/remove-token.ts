import * as z from 'zod';
import { TokenId } from '#shared/api/inputs.ts';
import { err, ok } from '#shared/result.ts';
import { changeNotice } from '../../notices/change-notice.ts';
import { isFresh } from '../../sessions/proving.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/** Removes an authenticator app, after a fresh proof of who this is (THREATS E14). */
export const removeToken = defineAction({
  id: 'token.remove',
  summary: 'Removes an authenticator app',
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
    const confirmed = (await ports.tokens.list(owner)).filter((token) => token.isConfirmed);
    if (!confirmed.some((token) => token.id === params.id)) return err({ code: 'not-found' });
    await ports.tokens.remove(owner, params.id);
    if (confirmed.length === 1) await ports.peopleEnrolment.setEnrolled(owner, 'token-code', false);
    const notice = { ...caller, kind: 'token-removed', id: random.id() } as const;
    await ports.notices.send(await changeNotice(ports.keyRing, notice, now()));
    return ok({ body: undefined });
  },
});
