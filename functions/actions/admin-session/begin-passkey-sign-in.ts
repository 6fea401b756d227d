import * as z from 'zod';
import { AdminPasskeyRequest } from '#shared/api/administrator-views.ts';
import { ok } from '#shared/result.ts';
import { askForAdminPasskey } from '../../administrators/admin-passkeys.ts';
import { defineAction } from '../action.ts';

/** What the browser asks a passkey for the console. Nothing is kept of who asks (THREATS W9). */
export const beginAdminPasskey = defineAction({
  id: 'admin-session.begin-passkey',
  summary: 'What the browser asks a passkey for signing in at the console',
  method: 'POST',
  path: '/admin/session/passkey',
  group: 'admin',
  standing: 'nobody',
  body: z.strictObject({}),
  output: AdminPasskeyRequest,
  status: 200,
  errors: [],
  perAddressPerMinute: 20,
  isAudited: false,
  needs: ['keyRing'],
  async handle({ config, ports, now, random }) {
    const options = await askForAdminPasskey(ports.keyRing, ['sign-in'], { config, now: now(), random });
    return ok({ body: { options } });
  },
});
