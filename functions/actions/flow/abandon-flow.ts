import * as z from 'zod';
import { defineAction } from '../action.ts';
import { unfinished } from '../unfinished.ts';

/** Ends a recovery or a sign-in without effect. */
export const abandonFlow = defineAction({
  id: 'flow.abandon',
  summary: 'Ends a recovery or a sign-in without effect',
  method: 'DELETE',
  path: '/flow',
  group: 'public',
  standing: 'flow',
  output: z.undefined(),
  status: 204,
  errors: ['flow-required'],
  perAddressPerMinute: 30,
  isAudited: false,
  needs: ['flows'],
  handle: unfinished,
});
