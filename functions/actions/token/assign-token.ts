import * as z from 'zod';
import { TokenId, TypedTokenCode } from '#shared/api/inputs.ts';
import { TokenView } from '#shared/api/token-views.ts';
import { err, ok } from '#shared/result.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { changeNotice } from '../../notices/change-notice.ts';
import { isFresh } from '../../sessions/proving.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { noteTokens } from '../../tokens/end-token.ts';
import { tryToken, tryTokenNeeds } from '../../tokens/try-token.ts';
import { visibleTokens } from '../../tokens/usable-tokens.ts';
import { viewToken } from '../../tokens/view-token.ts';
import { defineAction } from '../action.ts';

/** Takes a token into use again that its owner had taken out of use: by a code of it, after a fresh proof (THREATS E14). */
export const assignToken = defineAction({
  id: 'token.assign',
  summary: 'Takes a token into use again, by a code of it',
  method: 'POST',
  path: '/tokens/{id}/assignment',
  group: 'user',
  standing: 'session',
  params: z.strictObject({ id: TokenId }),
  body: z.strictObject({ code: TypedTokenCode }),
  output: TokenView,
  status: 200,
  errors: ['not-allowed', 'not-found', 'fresh-proof-required', 'proof-refused', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['tokens', 'peopleEnrolment', 'notices', ...tryTokenNeeds],
  async handle({ caller, params, body, config, ports, now, random }) {
    const { alias, tokenTypes } = portalOf(config, caller.portal);
    if (!mayDo(caller, config, 'token.register')) return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    const owner = caller.person.id;
    const owned = await ports.tokens.list(owner);
    const visible = visibleTokens(owned, alias);
    const token = visible.find((each) => each.id === params.id && each.resource === undefined);
    if (!token) return err({ code: 'not-found' });
    if (!tokenTypes.includes(token.kind.type)) return err({ code: 'not-allowed' });
    const tried = await tryToken(ports, caller, { token, code: body.code, config, now: now() });
    if (!tried.ok) return tried;
    const assigned = { ...token, resource: alias };
    await noteTokens(ports.peopleEnrolment, owner, [...owned.filter((each) => each.id !== token.id), assigned]);
    if (!(await ports.tokens.change(owner, token.id, { resource: alias }))) return err({ code: 'not-found' });
    const notice = { ...caller, kind: 'token-added', id: random.id() } as const;
    await ports.notices.send(await changeNotice(ports.keyRing, notice, now()));
    return ok({ body: viewToken(assigned, tried.value, caller.person) });
  },
});
