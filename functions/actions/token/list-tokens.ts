import * as z from 'zod';
import { TokenView } from '#shared/api/views.ts';
import { defineAction } from '../action.ts';
import { unfinished } from '../unfinished.ts';

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
  handle: unfinished,
});
