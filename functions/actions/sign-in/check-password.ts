import * as z from 'zod';
import { SealedText } from '#shared/api/inputs.ts';
import { OperationView } from '#shared/api/views.ts';
import { OperationId } from '#shared/protocol/job.ts';
import { defineAction } from '../action.ts';
import { unfinished } from '../unfinished.ts';

/** Has the directory check the password. */
export const checkPassword = defineAction({
  id: 'sign-in.check-password',
  summary: 'Has the directory check the password',
  method: 'POST',
  path: '/sign-in/password',
  group: 'public',
  standing: 'flow',
  body: z.strictObject({ operation: OperationId, sealed: SealedText }),
  output: OperationView,
  status: 202,
  errors: ['wrong-step', 'too-many-tries', 'directory-unreachable'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['flows', 'operations', 'budgets', 'bridges', 'jobs'],
  handle: unfinished,
});
