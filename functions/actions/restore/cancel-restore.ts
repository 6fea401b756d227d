import * as z from 'zod';
import { err } from '#shared/result.ts';
import { defineAction } from '../action.ts';

/** "I did not ask for this." No fresh proof: it only protects, and somebody in alarm must be able to act at once. */
export const cancelRestore = defineAction({
  id: 'restore.cancel',
  summary: 'Cancels all requests to restore access to my account that wait for a decision',
  method: 'DELETE',
  path: '/account/restore',
  group: 'user',
  standing: 'session',
  output: z.undefined(),
  status: 204,
  errors: ['not-found'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions'],
  handle: async () => err({ code: 'not-found' }),
});
