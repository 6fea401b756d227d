import * as z from 'zod';
import { err, ok } from '#shared/result.ts';
import { endOtherSessions } from '../../administrators/end-sessions.ts';
import { defineAction } from '../action.ts';

/** Ends all my sessions but this one. */
export const endOtherAdminSessions = defineAction({
  id: 'admin-account.end-other-sessions',
  summary: 'Ends all my sessions at the console but this one',
  method: 'DELETE',
  path: '/admin/account/sessions',
  group: 'admin',
  standing: 'admin',
  permission: 'signed-in',
  scope: 'own-check',
  output: z.undefined(),
  status: 204,
  errors: ['admin-session-required'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['adminSessionWrites'],
  async handle({ caller: { signedIn }, ports, now }) {
    if (!signedIn) return err({ code: 'admin-session-required' });
    await endOtherSessions(ports.adminSessionWrites, signedIn.session, now());
    return ok({ body: undefined });
  },
});
