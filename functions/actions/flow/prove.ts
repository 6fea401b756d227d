import * as z from 'zod';
import { TypedCode } from '#shared/api/inputs.ts';
import { FlowView } from '#shared/api/views.ts';
import { defineAction } from '../action.ts';
import { unfinished } from '../unfinished.ts';

/** Proves one factor. */
export const prove = defineAction({
  id: 'flow.prove',
  summary: 'Proves one factor',
  method: 'POST',
  path: '/flow/proofs',
  group: 'public',
  standing: 'flow',
  body: z.strictObject({ factor: z.enum(['email-code', 'totp']), code: TypedCode }),
  output: FlowView,
  status: 200,
  errors: ['wrong-step', 'proof-refused', 'too-many-tries'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['flows', 'budgets', 'tokens', 'bridges', 'keyRing'],
  handle: unfinished,
});
