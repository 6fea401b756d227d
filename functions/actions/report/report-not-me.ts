import * as z from 'zod';
import { defineAction } from '../action.ts';
import { unfinished } from '../unfinished.ts';

/** This was not me: freezes recovery for a day and tells the administrator. */
export const reportNotMe = defineAction({
  id: 'report.not-me',
  summary: 'This was not me: freezes recovery for a day and tells the administrator',
  method: 'POST',
  path: '/reports',
  group: 'public',
  standing: 'nobody',
  body: z.strictObject({ token: z.string().min(20).max(2048) }),
  output: z.undefined(),
  status: 204,
  errors: ['not-found'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['keyRing', 'challenges', 'peopleFreeze', 'notices'],
  handle: unfinished,
});
