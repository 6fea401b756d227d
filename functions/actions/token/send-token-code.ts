import * as z from 'zod';
import { defineAction } from '../action.ts';
import { unfinished } from '../unfinished.ts';

/** Sends an e-mail code that allows to add or remove an authenticator app. */
export const sendTokenCode = defineAction({
  id: 'token.send-code',
  summary: 'Sends an e-mail code that allows to add or remove an authenticator app',
  method: 'POST',
  path: '/tokens/code',
  group: 'user',
  standing: 'session',
  body: z.strictObject({}),
  output: z.object({ expiresAt: z.iso.datetime() }),
  status: 200,
  errors: ['not-allowed', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'budgets', 'challenges', 'keyRing', 'notices'],
  handle: unfinished,
});
