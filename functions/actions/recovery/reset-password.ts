import * as z from 'zod';
import { SealedText } from '#shared/api/inputs.ts';
import { OperationView } from '#shared/api/views.ts';
import { OperationId } from '#shared/protocol/job.ts';
import { defineAction } from '../action.ts';
import { unfinished } from '../unfinished.ts';

/** Sets a new password after proof of identity. */
export const resetPassword = defineAction({
  id: 'recovery.reset-password',
  summary: 'Sets a new password after proof of identity',
  method: 'POST',
  path: '/recovery/password',
  group: 'public',
  standing: 'flow',
  body: z.strictObject({ operation: OperationId, sealed: SealedText }),
  output: OperationView,
  status: 202,
  errors: ['wrong-step', 'not-allowed', 'directory-unreachable'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['flows', 'people', 'operations', 'bridges', 'jobs'],
  handle: unfinished,
});
