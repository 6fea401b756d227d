import * as z from 'zod';
import { TypedCode } from '#shared/api/inputs.ts';
import { defineAction } from '../action.ts';
import { unfinished } from '../unfinished.ts';

/** Adds an authenticator app; it counts once its first code was right. */
export const registerToken = defineAction({
  id: 'token.register',
  summary: 'Adds an authenticator app; it counts once its first code was right',
  method: 'POST',
  path: '/tokens',
  group: 'user',
  standing: 'session',
  body: z.strictObject({ name: z.string().trim().min(1).max(60), emailCode: TypedCode }),
  output: z.object({ id: z.string(), secret: z.string(), uri: z.string() }),
  status: 201,
  errors: ['not-allowed', 'wrong-step', 'proof-refused', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'tokens', 'budgets', 'challenges', 'keyRing'],
  handle: unfinished,
});
