import * as z from 'zod';
import { OperationView } from '#shared/api/views.ts';
import { defineAction } from '../action.ts';
import { unfinished } from '../unfinished.ts';

/** Unlocks the account after proof of identity. */
export const unlockAccount = defineAction({
  id: 'recovery.unlock-account',
  summary: 'Unlocks the account after proof of identity',
  method: 'POST',
  path: '/recovery/unlock',
  group: 'public',
  standing: 'flow',
  body: z.strictObject({}),
  output: OperationView,
  status: 202,
  errors: ['wrong-step', 'not-allowed', 'directory-unreachable'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['flows', 'people', 'operations', 'bridges', 'jobs'],
  handle: unfinished,
});
