import * as z from 'zod';
import { SealedText } from '#shared/api/inputs.ts';
import { OperationView } from '#shared/api/views.ts';
import { OperationId } from '#shared/protocol/job.ts';
import { defineAction } from '../action.ts';
import { unfinished } from '../unfinished.ts';

/** Changes the password with the old and the new one. */
export const changePassword = defineAction({
  id: 'password.change',
  summary: 'Changes the password with the old and the new one',
  method: 'POST',
  path: '/password',
  group: 'user',
  standing: 'session',
  body: z.strictObject({ operation: OperationId, sealed: SealedText }),
  output: OperationView,
  status: 202,
  errors: ['wrong-step', 'not-allowed', 'too-many-tries', 'directory-unreachable'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'operations', 'budgets', 'bridges', 'jobs'],
  handle: unfinished,
});
