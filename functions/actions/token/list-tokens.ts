import * as z from 'zod';
import { TokenView } from '#shared/api/views.ts';
import { err, ok } from '#shared/result.ts';
import { proofSubject } from '../../flows/limits.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { viewToken } from '../../tokens/view-token.ts';
import { defineAction } from '../action.ts';

/** My authenticator apps. */
export const listTokens = defineAction({
  id: 'token.list',
  summary: 'My authenticator apps',
  method: 'GET',
  path: '/tokens',
  group: 'user',
  standing: 'session',
  output: z.array(TokenView),
  status: 200,
  errors: ['not-allowed'],
  perAddressPerMinute: 60,
  isAudited: false,
  needs: ['sessions', 'tokens', 'budgets'],
  async handle({ caller, config, ports }) {
    if (!mayDo(caller, config, 'token.manage')) return err({ code: 'not-allowed' });
    const tokens = await ports.tokens.list(caller.person.id);
    const used = await ports.budgets.burnedSteps(proofSubject(caller.person.id));
    return ok({ body: tokens.filter((token) => token.isConfirmed).map((token) => viewToken(token, used[token.id])) });
  },
});
