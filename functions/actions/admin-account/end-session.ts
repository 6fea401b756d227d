import * as z from 'zod';
import { err, ok } from '#shared/result.ts';
import { publicSessionId } from '../../administrators/end-sessions.ts';
import { defineAction } from '../action.ts';

/** Ends one of my sessions. */
export const endOwnSession = defineAction({
  id: 'admin-account.end-session',
  summary: 'Ends one of my sessions at the console',
  method: 'DELETE',
  path: '/admin/account/sessions/{id}',
  group: 'admin',
  standing: 'admin',
  permission: 'signed-in',
  scope: 'own-check',
  params: z.strictObject({ id: z.string().regex(/^[A-Za-z0-9_-]{22}$/) }),
  output: z.undefined(),
  status: 204,
  errors: ['admin-session-required', 'not-found'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['adminSessionWrites'],
  async handle({ caller: { signedIn }, params, ports, now }) {
    if (!signedIn) return err({ code: 'admin-session-required' });
    const sessions = await ports.adminSessionWrites.list(signedIn.administrator.id, now());
    const found = sessions.find((each) => publicSessionId(each) === params.id);
    if (!found) return err({ code: 'not-found' });
    await ports.adminSessionWrites.remove(found.id);
    return ok({ body: undefined });
  },
});
