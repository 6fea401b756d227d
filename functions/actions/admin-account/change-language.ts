import * as z from 'zod';
import { AdminLanguage, AdminSessionView } from '#shared/api/administrator-views.ts';
import { err, ok } from '#shared/result.ts';
import { changeAdministrator } from '../../administrators/change-administrator.ts';
import { viewAdminSession } from '../../administrators/view-admin-session.ts';
import { defineAction } from '../action.ts';

/** The language of the console, and of mails about it. */
export const changeAdminLanguage = defineAction({
  id: 'admin-account.change-language',
  summary: 'The language of the console for me, and of mails about it',
  method: 'PUT',
  path: '/admin/account/language',
  group: 'admin',
  standing: 'admin',
  permission: 'signed-in',
  scope: 'own-check',
  body: z.strictObject({ language: AdminLanguage }),
  output: AdminSessionView,
  status: 200,
  errors: ['admin-session-required', 'stale'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['administrators'],
  async handle({ caller: { signedIn }, body, ports, now }) {
    if (!signedIn) return err({ code: 'admin-session-required' });
    const { administrator: before, session } = signedIn;
    const changed = await changeAdministrator(ports.administrators, before, body, now());
    if (!changed.ok) return err({ code: 'stale' });
    return ok({ body: viewAdminSession({ session, administrator: changed.value }) });
  },
});
