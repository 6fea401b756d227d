import * as z from 'zod';
import { SetupToken } from '#shared/api/administrator-inputs.ts';
import { AdminAppOffer } from '#shared/api/administrator-views.ts';
import { err, ok } from '#shared/result.ts';
import { newApp } from '../../administrators/app-secret.ts';
import { findSetup } from '../../administrators/setup-link.ts';
import { defineAction } from '../action.ts';

/** A key for the first authenticator app. We keep nothing of it: the browser gives it back with the app's first code. */
export const beginSetupApp = defineAction({
  id: 'admin-setup.begin-app',
  summary: 'A key for the authenticator app of an administrator, shown this once',
  method: 'POST',
  path: '/admin/setup/app',
  group: 'admin',
  standing: 'nobody',
  body: z.strictObject({ token: SetupToken }),
  output: AdminAppOffer,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 20,
  isAudited: false,
  needs: ['administrators', 'adminCredentials', 'keyRing'],
  async handle({ body: { token }, ports, now, random }) {
    const found = await findSetup(ports, token, now());
    if (!found) return err({ code: 'not-found' });
    const { administrator, link: holder } = found;
    return ok({ body: await newApp(ports.keyRing, { administrator, holder }, random) });
  },
});
