import * as z from 'zod';
import { TokenView } from '#shared/api/token-views.ts';
import { err, ok } from '#shared/result.ts';
import { proofSubject } from '../../flows/limits.ts';
import { visibleTokens } from '../../tokens/usable-tokens.ts';
import { mayDoAnything } from '../../tokens/may-do-anything.ts';
import { viewToken } from '../../tokens/view-token.ts';
import { defineAction } from '../action.ts';

/** My tokens: those that this portal asks for, and those that are assigned nowhere. */
export const listTokens = defineAction({
  id: 'token.list',
  summary: 'My tokens, each with its state',
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
    if (!mayDoAnything(caller, config)) return err({ code: 'not-allowed' });
    const tokens = await ports.tokens.list(caller.person.id);
    const burned = await ports.budgets.burnedSteps(proofSubject(caller.person.id));
    const visible = visibleTokens(tokens, caller.portal);
    return ok({ body: visible.map((token) => viewToken(token, burned[token.id], caller.person)) });
  },
});
