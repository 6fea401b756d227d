import * as z from 'zod';
import { err } from '#shared/result.ts';
import { defineAction } from '../action.ts';

/** Takes a request back, by the browser that made it. */
export const withdrawRestore = defineAction({
  id: 'restore.withdraw',
  summary: 'Takes back the request to restore access that this browser made',
  method: 'DELETE',
  path: '/restore',
  group: 'public',
  standing: 'nobody',
  output: z.undefined(),
  status: 204,
  errors: ['not-found'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['flows'],
  handle: async () => err({ code: 'not-found' }),
});
