import * as z from 'zod';
import { ok } from '#shared/result.ts';
import { defineAction } from '../action.ts';

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
  errors: [],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['sessions'],
  async handle({ caller, ports }) {
    await ports.sessions.remove(caller.id);
    return ok({ body: undefined, cookies: [{ cookie: 'session', clear: true }] });
  },
});
