import * as z from 'zod';
import { defineAction } from '../action.ts';
import { unfinished } from '../unfinished.ts';

/** Signs out. */
export const endSession = defineAction({
  id: 'session.end',
  summary: 'Signs out',
  method: 'DELETE',
  path: '/session',
  group: 'user',
  standing: 'session',
  output: z.undefined(),
  status: 204,
  errors: ['session-required'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['sessions'],
  handle: unfinished,
});
