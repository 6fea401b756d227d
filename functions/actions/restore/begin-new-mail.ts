import * as z from 'zod';
import { NewMailAddress } from '#shared/api/restore-views.ts';
import { FlowView } from '#shared/api/views.ts';
import { err } from '#shared/result.ts';
import { defineAction } from '../action.ts';

/** Sends a code to the new address of who lost theirs. Until an administrator has decided nothing else goes there. */
export const beginNewMail = defineAction({
  id: 'restore.begin-mail',
  summary: 'Sends a code to the new address of who lost theirs; the former one is void',
  method: 'POST',
  path: '/restore/mail-codes',
  group: 'public',
  standing: 'flow',
  body: z.strictObject({ mail: NewMailAddress }),
  output: FlowView,
  status: 200,
  errors: ['wrong-step', 'not-allowed', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['flows'],
  handle: async () => err({ code: 'wrong-step' }),
});
