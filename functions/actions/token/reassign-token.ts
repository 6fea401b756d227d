import * as z from 'zod';
import { TokenId } from '#shared/api/inputs.ts';
import { NewTokenKind, NewTokenView, TokenName } from '#shared/api/token-views.ts';
import { isSentKind } from '#shared/domain/otp/is-sent-kind.ts';
import { commonTotp } from '#shared/domain/otp/token-kind.ts';
import { err, ok } from '#shared/result.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { isFresh } from '../../sessions/proving.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { beginToken, forgetUnfinished } from '../../tokens/begin-token.ts';
import { hasSuch, mayHaveSent } from '../../tokens/sent-token.ts';
import { visibleTokens } from '../../tokens/usable-tokens.ts';
import { defineAction } from '../action.ts';

/**
 * Begins to swap a token for an app, or for codes that are sent, after a fresh proof (THREATS E14). The old one works until the first code of the new
 * one was right, so that who stops half-way still has one, and is dead from that moment on.
 */
export const reassignToken = defineAction({
  id: 'token.reassign',
  summary: 'Swaps a token for a new one; the old one is dead once the first code of the new one was right',
  method: 'POST',
  path: '/tokens/{id}/replacement',
  group: 'user',
  standing: 'session',
  params: z.strictObject({ id: TokenId }),
  body: z.strictObject({ name: TokenName, kind: NewTokenKind.default(commonTotp) }),
  output: NewTokenView,
  status: 201,
  errors: ['not-allowed', 'not-found', 'fresh-proof-required'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'tokens', 'keyRing'],
  async handle({ caller, params, body: { name, kind }, config, ports, now, random }) {
    const portal = portalOf(config, caller.portal);
    const isAllowed = mayDo(caller, config, 'token.reassign') && portal.tokenTypes.includes(kind.type);
    if (!isAllowed) return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    const owned = await ports.tokens.list(caller.person.id);
    const old = visibleTokens(owned, portal.alias).find((token) => token.id === params.id);
    if (!old) return err({ code: 'not-found' });
    const isPossible = !isSentKind(kind) || mayHaveSent(kind, caller.person, caller, { portal, config });
    if (!isPossible || hasSuch(owned, kind)) return err({ code: 'not-allowed' });
    await forgetUnfinished(ports.tokens, owned);
    const wish = { session: caller, portal, name, kind, replaces: old.id, now: now(), random };
    return ok({ body: await beginToken(ports, wish) });
  },
});
