import * as z from 'zod';
import { err, ok } from '#shared/result.ts';
import { defineAction } from '../action.ts';

/** Signs an administrator out. */
export const endAdminSession = defineAction({
  id: 'admin-session.end',
  summary: 'Signs out of the console',
  method: 'DELETE',
  path: '/admin/session',
  group: 'admin',
  standing: 'admin',
  permission: 'signed-in',
  scope: 'own-check',
  output: z.undefined(),
  status: 204,
  errors: ['admin-session-required'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['adminSessions', 'adminSessionWrites'],
  async handle({ caller: { signedIn }, ports }) {
    if (!signedIn) return err({ code: 'admin-session-required' });
    await ports.adminSessionWrites.remove(signedIn.session.id);
    return ok({ body: undefined, cookies: [{ cookie: 'admin', clear: true }] });
  },
});
