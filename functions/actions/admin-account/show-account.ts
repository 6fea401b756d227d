import { AdminAccountView } from '#shared/api/administrator-views.ts';
import { err, ok } from '#shared/result.ts';
import { viewAdminAccount } from '../../administrators/view-admin-account.ts';
import { defineAction } from '../action.ts';

/** What I sign in with at the console, and where I am signed in. */
export const showAdminAccount = defineAction({
  id: 'admin-account.show',
  summary: 'What I sign in with at the console, and where I am signed in',
  method: 'GET',
  path: '/admin/account',
  group: 'admin',
  standing: 'admin',
  permission: 'signed-in',
  scope: 'own-check',
  output: AdminAccountView,
  status: 200,
  errors: ['admin-session-required'],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['adminCredentials', 'adminSessionWrites'],
  async handle({ caller: { signedIn }, ports, now }) {
    if (!signedIn) return err({ code: 'admin-session-required' });
    const { administrator, session } = signedIn;
    const [credentials, sessions] = await Promise.all([
      ports.adminCredentials.find(administrator.id),
      ports.adminSessionWrites.list(administrator.id, now()),
    ]);
    return ok({ body: viewAdminAccount({ administrator, session, credentials, sessions }) });
  },
});
