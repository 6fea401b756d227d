import * as z from 'zod';
import { TokenId, TypedCode } from '#shared/api/inputs.ts';
import { defineAction } from '../action.ts';
import { unfinished } from '../unfinished.ts';

/** Removes an authenticator app. */
export const removeToken = defineAction({
  id: 'token.remove',
  summary: 'Removes an authenticator app',
  method: 'DELETE',
  path: '/tokens/{id}',
  group: 'user',
  standing: 'session',
  params: z.strictObject({ id: TokenId }),
  body: z.strictObject({ code: TypedCode }),
  output: z.undefined(),
  status: 204,
  errors: ['not-allowed', 'not-found', 'proof-refused', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'tokens', 'budgets', 'challenges', 'keyRing', 'notices'],
  handle: unfinished,
});
