import * as z from 'zod';
import { TypedAdminPassword } from '#shared/api/administrator-inputs.ts';
import { err, ok } from '#shared/result.ts';
import { changeCredentials } from '../../administrators/change-credentials.ts';
import { endOtherSessions } from '../../administrators/end-sessions.ts';
import { isFreshAdmin } from '../../administrators/fresh-proof.ts';
import { hashConsolePassword, isGoodPassword } from '../../administrators/password-and-code.ts';
import { tellOfChange } from '../../administrators/tell-administrators.ts';
import { defineAction } from '../action.ts';

/** Sets a new password of the console, after a fresh proof; other sessions are over. */
export const setAdminPassword = defineAction({
  id: 'admin-account.set-password',
  summary: 'Sets a new password of the console; my other sessions are over',
  method: 'PUT',
  path: '/admin/account/password',
  group: 'admin',
  standing: 'admin',
  permission: 'signed-in',
  scope: 'own-check',
  body: z.strictObject({ password: TypedAdminPassword }),
  output: z.undefined(),
  status: 204,
  errors: ['admin-session-required', 'fresh-proof-required', 'rules-broken', 'not-allowed'],
  perAddressPerMinute: 10,
  isAudited: true,
  needs: ['administrators', 'adminCredentials', 'adminSessionWrites', 'keyRing', 'notices'],
  async handle({ caller, body, ports, now, random }) {
    const { signedIn } = caller;
    if (!signedIn) return err({ code: 'admin-session-required' });
    if (!isFreshAdmin(caller, now())) return err({ code: 'fresh-proof-required' });
    const { administrator, session } = signedIn;
    if (!isGoodPassword(body.password, administrator)) return err({ code: 'rules-broken' });
    const passwordHash = await hashConsolePassword(ports.keyRing, administrator.id, body.password);
    const kept = await changeCredentials(ports.adminCredentials, administrator.id, () => ({ passwordHash }));
    if (!kept) return err({ code: 'not-allowed' });
    await endOtherSessions(ports.adminSessionWrites, session, now());
    await tellOfChange(ports, administrator, { event: 'password-set' }, { now: now(), random });
    return ok({ body: undefined });
  },
});
