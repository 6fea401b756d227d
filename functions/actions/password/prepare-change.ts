import * as z from 'zod';
import { Sealing } from '#shared/api/views.ts';
import { defineAction } from '../action.ts';
import { unfinished } from '../unfinished.ts';

/** What the browser needs to seal the old and the new password. */
export const prepareChange = defineAction({
  id: 'password.prepare-change',
  summary: 'What the browser needs to seal the old and the new password',
  method: 'POST',
  path: '/password/preparation',
  group: 'user',
  standing: 'session',
  body: z.strictObject({}),
  output: Sealing,
  status: 200,
  errors: ['directory-unreachable', 'not-allowed'],
  perAddressPerMinute: 20,
  isAudited: false,
  needs: ['sessions', 'bridges'],
  handle: unfinished,
});
