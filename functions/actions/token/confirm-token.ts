import * as z from 'zod';
import { TokenId, TypedCode } from '#shared/api/inputs.ts';
import { TokenView } from '#shared/api/views.ts';
import { defineAction } from '../action.ts';
import { unfinished } from '../unfinished.ts';

/** Confirms a new authenticator app by its first code. */
export const confirmToken = defineAction({
  id: 'token.confirm',
  summary: 'Confirms a new authenticator app by its first code',
  method: 'POST',
  path: '/tokens/{id}/confirmation',
  group: 'user',
  standing: 'session',
  params: z.strictObject({ id: TokenId }),
  body: z.strictObject({ code: TypedCode }),
  output: TokenView,
  status: 200,
  errors: ['not-allowed', 'not-found', 'proof-refused', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'tokens', 'budgets', 'keyRing', 'notices'],
  handle: unfinished,
});
