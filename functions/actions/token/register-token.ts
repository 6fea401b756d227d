import * as z from 'zod';
import { NewTokenKind, NewTokenView, TokenName } from '#shared/api/token-views.ts';
import { isSentKind } from '#shared/domain/otp/is-sent-kind.ts';
import { commonTotp } from '#shared/domain/otp/token-kind.ts';
import { err, ok } from '#shared/result.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { isFresh } from '../../sessions/proving.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { beginToken, forgetUnfinished, maxTokens } from '../../tokens/begin-token.ts';
import { hasSuch, mayHaveSent } from '../../tokens/sent-token.ts';
import { livingTokens } from '../../tokens/usable-tokens.ts';
import { defineAction } from '../action.ts';

/** Adds an app, or codes that are sent, after a fresh proof of who this is (THREATS E14). It counts once its first code was right. */
export const registerToken = defineAction({
  id: 'token.register',
  summary: 'Adds an authenticator app, or codes by e-mail or text message; it counts once its first code was right',
  method: 'POST',
  path: '/tokens',
  group: 'user',
  standing: 'session',
  body: z.strictObject({
    name: TokenName,
    /** What every app knows when absent: some apps ignore any other wish without a word. */
    kind: NewTokenKind.default(commonTotp),
  }),
  output: NewTokenView,
  status: 201,
  errors: ['not-allowed', 'fresh-proof-required'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'tokens', 'keyRing'],
  async handle({ caller, body: { name, kind }, config, ports, now, random }) {
    const portal = portalOf(config, caller.portal);
    const isAllowed = mayDo(caller, config, 'token.register') && portal.tokenTypes.includes(kind.type);
    if (!isAllowed) return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    const owned = await ports.tokens.list(caller.person.id);
    if (livingTokens(owned).length >= maxTokens) return err({ code: 'not-allowed' });
    const isPossible = !isSentKind(kind) || mayHaveSent(kind, caller.person, caller, { portal, config });
    if (!isPossible || hasSuch(owned, kind)) return err({ code: 'not-allowed' });
    await forgetUnfinished(ports.tokens, owned);
    return ok({ body: await beginToken(ports, { session: caller, portal, name, kind, now: now(), random }) });
  },
});
