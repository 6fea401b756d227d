import * as z from 'zod';
import { TokenId } from '#shared/api/inputs.ts';
import { TokenName } from '#shared/api/token-views.ts';
import { err, ok } from '#shared/result.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { visibleTokens } from '../../tokens/usable-tokens.ts';
import { defineAction } from '../action.ts';

/** Gives a token another name, which only its owner sees: no proof, and no notice. */
export const renameToken = defineAction({
  id: 'token.rename',
  summary: 'Gives a token another name',
  method: 'PATCH',
  path: '/tokens/{id}',
  group: 'user',
  standing: 'session',
  params: z.strictObject({ id: TokenId }),
  body: z.strictObject({ name: TokenName }),
  output: z.undefined(),
  status: 204,
  errors: ['not-allowed', 'not-found'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'tokens'],
  async handle({ caller, params, body, config, ports }) {
    if (!mayDo(caller, config, 'token.manage')) return err({ code: 'not-allowed' });
    const owner = caller.person.id;
    const isVisible = visibleTokens(await ports.tokens.list(owner), caller.portal).some(({ id }) => id === params.id);
    const isDone = isVisible && (await ports.tokens.change(owner, params.id, { name: body.name }));
    return isDone ? ok({ body: undefined }) : err({ code: 'not-found' });
  },
});
