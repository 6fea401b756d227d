import * as z from 'zod';
import { TokenId, TypedTokenCode } from '#shared/api/inputs.ts';
import type { TokenType } from '#shared/api/token-settings.ts';
import { TokenView } from '#shared/api/token-views.ts';
import { err, ok } from '#shared/result.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { changeNotice } from '../../notices/change-notice.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { clearReplaced, noteTokens, noteTokensLeft } from '../../tokens/end-token.ts';
import { tryToken, tryTokenNeeds } from '../../tokens/try-token.ts';
import { isCodeToken } from '../../tokens/usable-tokens.ts';
import { viewToken } from '../../tokens/view-token.ts';
import { defineAction } from '../action.ts';

/** Kinds that people make here; the others come with a device or on a page of their own. */
const newTypes: readonly TokenType[] = ['totp', 'hotp', 'email', 'sms'];

/** Confirms a new token by its first code, which is used up by that (THREATS E16). What it replaces is dead from here on. */
export const confirmToken = defineAction({
  id: 'token.confirm',
  summary: 'Confirms a new token by its first code',
  method: 'POST',
  path: '/tokens/{id}/confirmation',
  group: 'user',
  standing: 'session',
  params: z.strictObject({ id: TokenId }),
  body: z.strictObject({ code: TypedTokenCode }),
  output: TokenView,
  status: 200,
  errors: ['not-allowed', 'not-found', 'proof-refused', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['tokens', 'peopleEnrolment', 'notices', ...tryTokenNeeds],
  async handle({ caller, params, body, config, ports, now, random }) {
    const mayAny = (['token.register', 'token.reassign'] as const).some((action) => mayDo(caller, config, action));
    const { tokenTypes } = portalOf(config, caller.portal);
    const isOffered = mayAny && tokenTypes.some((type) => newTypes.includes(type));
    if (!isOffered) return err({ code: 'not-allowed' });
    const owner = caller.person.id;
    const owned = await ports.tokens.list(owner);
    const token = owned.find((each) => each.id === params.id && !each.isConfirmed);
    if (!token || token.resource !== caller.portal) return err({ code: 'not-found' });
    // It may have been withdrawn since this token was begun.
    const action = token.replaces === undefined ? 'token.register' : 'token.reassign';
    if (!mayDo(caller, config, action) || !tokenTypes.includes(token.kind.type)) return err({ code: 'not-allowed' });
    const tried = await tryToken(ports, caller, { token, code: body.code, config, now: now() });
    if (!tried.ok) return tried;
    const confirmed = { ...token, isConfirmed: true };
    const all = [...owned.filter((each) => each.id !== token.id), confirmed];
    if (isCodeToken(token)) await noteTokens(ports.peopleEnrolment, owner, all);
    if (!(await ports.tokens.confirm(owner, token.id))) return err({ code: 'proof-refused' });
    await clearReplaced(ports.tokens, all);
    // It may have been the last app.
    if (!isCodeToken(token)) await noteTokensLeft(ports.peopleEnrolment, owner, { portal: caller.portal, left: all });
    const kind = token.replaces === undefined ? 'token-added' : 'token-replaced';
    await ports.notices.send(await changeNotice(ports.keyRing, { ...caller, kind, id: random.id() }, now()));
    return ok({ body: viewToken(confirmed, tried.value, caller.person) });
  },
});
