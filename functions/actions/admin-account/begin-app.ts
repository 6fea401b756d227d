import * as z from 'zod';
import { AdminAppOffer } from '#shared/api/administrator-views.ts';
import { err, ok } from '#shared/result.ts';
import { newApp } from '../../administrators/app-secret.ts';
import { isFreshAdmin } from '../../administrators/fresh-proof.ts';
import { defineAction } from '../action.ts';

/** A key for another authenticator app, after a fresh proof. It counts once its first code came. */
export const beginOwnApp = defineAction({
  id: 'admin-account.begin-app',
  summary: 'A key for an authenticator app of mine, shown this once',
  method: 'POST',
  path: '/admin/account/app/offer',
  group: 'admin',
  standing: 'admin',
  permission: 'signed-in',
  scope: 'own-check',
  body: z.strictObject({}),
  output: AdminAppOffer,
  status: 200,
  errors: ['admin-session-required', 'fresh-proof-required'],
  perAddressPerMinute: 20,
  isAudited: false,
  needs: ['keyRing'],
  async handle({ caller, ports, now, random }) {
    const { signedIn } = caller;
    if (!signedIn) return err({ code: 'admin-session-required' });
    if (!isFreshAdmin(caller, now())) return err({ code: 'fresh-proof-required' });
    const { administrator, session } = signedIn;
    return ok({ body: await newApp(ports.keyRing, { administrator, holder: session.id }, random) });
  },
});
