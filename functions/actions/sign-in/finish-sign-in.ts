import * as z from 'zod';
import { SessionView } from '#shared/api/views.ts';
import { defineAction } from '../action.ts';
import { unfinished } from '../unfinished.ts';

/** Opens a session once everything is proven. */
export const finishSignIn = defineAction({
  id: 'sign-in.finish',
  summary: 'Opens a session once everything is proven',
  method: 'POST',
  path: '/sign-in/session',
  group: 'public',
  standing: 'flow',
  body: z.strictObject({}),
  output: SessionView,
  status: 201,
  errors: ['wrong-step', 'proof-refused'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['flows', 'operations', 'people', 'tokens', 'sessions', 'bridges'],
  handle: unfinished,
});
