import * as z from 'zod';
import { AdminPasskeyRequest } from '#shared/api/administrator-views.ts';
import { err, ok } from '#shared/result.ts';
import { askForNewPasskey } from '../../administrators/admin-passkeys.ts';
import { isFreshAdmin } from '../../administrators/fresh-proof.ts';
import { defineAction } from '../action.ts';

/** What the browser makes another passkey from, after a fresh proof. */
export const beginOwnPasskey = defineAction({
  id: 'admin-account.begin-passkey',
  summary: 'What the browser makes another passkey of mine from',
  method: 'POST',
  path: '/admin/account/passkeys/challenge',
  group: 'admin',
  standing: 'admin',
  permission: 'signed-in',
  scope: 'own-check',
  body: z.strictObject({}),
  output: AdminPasskeyRequest,
  status: 200,
  errors: ['admin-session-required', 'fresh-proof-required'],
  perAddressPerMinute: 20,
  isAudited: false,
  needs: ['adminCredentials', 'keyRing'],
  async handle({ caller, config, ports, now, random }) {
    const { signedIn } = caller;
    if (!signedIn) return err({ code: 'admin-session-required' });
    if (!isFreshAdmin(caller, now())) return err({ code: 'fresh-proof-required' });
    const { administrator, session } = signedIn;
    const former = (await ports.adminCredentials.find(administrator.id))?.passkeys ?? [];
    const use = ['new-passkey', session.id] as const;
    const tools = { config, now: now(), random };
    return ok({ body: { options: await askForNewPasskey(ports.keyRing, use, { administrator, former }, tools) } });
  },
});
