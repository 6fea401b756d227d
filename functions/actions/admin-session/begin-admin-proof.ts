import * as z from 'zod';
import { AdminPasskeyRequest } from '#shared/api/administrator-views.ts';
import { err, ok } from '#shared/result.ts';
import { askForAdminPasskey } from '../../administrators/admin-passkeys.ts';
import { defineAction } from '../action.ts';

/** What the browser asks a passkey for a fresh proof. */
export const beginAdminProof = defineAction({
  id: 'admin-session.begin-proof',
  summary: 'What the browser asks a passkey for a fresh proof',
  method: 'POST',
  path: '/admin/session/challenges',
  group: 'admin',
  standing: 'admin',
  permission: 'signed-in',
  scope: 'own-check',
  body: z.strictObject({}),
  output: AdminPasskeyRequest,
  status: 200,
  errors: ['admin-session-required'],
  perAddressPerMinute: 20,
  isAudited: false,
  needs: ['adminSessions', 'keyRing'],
  async handle({ caller: { signedIn }, config, ports, now, random }) {
    if (!signedIn) return err({ code: 'admin-session-required' });
    const use = ['proof', signedIn.session.id] as const;
    const options = await askForAdminPasskey(ports.keyRing, use, { config, now: now(), random });
    return ok({ body: { options } });
  },
});
