import { AdminSessionView } from '#shared/api/administrator-views.ts';
import { err, ok } from '#shared/result.ts';
import { viewAdminSession } from '../../administrators/view-admin-session.ts';
import { defineAction } from '../action.ts';

/** Who is signed in at the console. */
export const showAdminSession = defineAction({
  id: 'admin-session.show',
  summary: 'Who is signed in at the console, and what they may do',
  method: 'GET',
  path: '/admin/session',
  group: 'admin',
  standing: 'admin',
  permission: 'signed-in',
  scope: 'own-check',
  output: AdminSessionView,
  status: 200,
  errors: ['admin-session-required'],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['adminSessions'],
  async handle({ caller: { signedIn } }) {
    // An API key is nobody's session.
    return signedIn ? ok({ body: viewAdminSession(signedIn) }) : err({ code: 'admin-session-required' });
  },
});
