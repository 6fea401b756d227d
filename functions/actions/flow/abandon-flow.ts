import * as z from 'zod';
import { ok } from '#shared/result.ts';
import { defineAction } from '../action.ts';

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
  async handle({ caller, ports }) {
    await ports.flows.remove(caller.id);
    return ok({ body: undefined, cookies: [{ cookie: 'flow', clear: true }] });
  },
});
