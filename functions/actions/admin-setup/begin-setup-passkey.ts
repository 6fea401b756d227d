import * as z from 'zod';
import { SetupToken } from '#shared/api/administrator-inputs.ts';
import { AdminPasskeyRequest } from '#shared/api/administrator-views.ts';
import { err, ok } from '#shared/result.ts';
import { askForNewPasskey } from '../../administrators/admin-passkeys.ts';
import { findSetup } from '../../administrators/setup-link.ts';
import { defineAction } from '../action.ts';

/** What the browser makes the first passkey from. */
export const beginSetupPasskey = defineAction({
  id: 'admin-setup.begin-passkey',
  summary: 'What the browser makes the first passkey of an administrator from',
  method: 'POST',
  path: '/admin/setup/passkey',
  group: 'admin',
  standing: 'nobody',
  body: z.strictObject({ token: SetupToken }),
  output: AdminPasskeyRequest,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 20,
  isAudited: false,
  needs: ['administrators', 'adminCredentials', 'keyRing'],
  async handle({ body: { token }, config, ports, now, random }) {
    const found = await findSetup(ports, token, now());
    if (!found) return err({ code: 'not-found' });
    const whose = { administrator: found.administrator, former: [] };
    const tools = { config, now: now(), random };
    return ok({ body: { options: await askForNewPasskey(ports.keyRing, ['setup', found.link], whose, tools) } });
  },
});
