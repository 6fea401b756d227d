import * as z from 'zod';
import { FlowView } from '#shared/api/views.ts';
import { defineAction } from '../action.ts';
import { unfinished } from '../unfinished.ts';

/** Sends a new e-mail code; the former one is void. */
export const sendCode = defineAction({
  id: 'flow.send-code',
  summary: 'Sends a new e-mail code; the former one is void',
  method: 'POST',
  path: '/flow/code',
  group: 'public',
  standing: 'flow',
  body: z.strictObject({}),
  output: FlowView,
  status: 200,
  errors: ['wrong-step', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['flows', 'budgets', 'bridges', 'notices', 'keyRing'],
  handle: unfinished,
});
