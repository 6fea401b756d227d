import * as z from 'zod';
import { SetupToken } from '#shared/api/administrator-inputs.ts';
import { AdminSetupView } from '#shared/api/administrator-views.ts';
import { err, ok } from '#shared/result.ts';
import { consolePasswordDemands } from '../../administrators/password-and-code.ts';
import { findSetup } from '../../administrators/setup-link.ts';
import { defineAction } from '../action.ts';

/** Whom a link is for by which an administrator sets up how they sign in. Looking uses nothing up (THREATS E13). */
export const showAdminSetup = defineAction({
  id: 'admin-setup.show',
  summary: 'Whom a link is for by which an administrator sets up how they sign in',
  method: 'POST',
  path: '/admin/setup',
  group: 'admin',
  standing: 'nobody',
  body: z.strictObject({ token: SetupToken }),
  output: AdminSetupView,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 20,
  isAudited: false,
  needs: ['administrators', 'adminCredentials'],
  async handle({ body: { token }, ports, now }) {
    const found = await findSetup(ports, token, now());
    if (!found) return err({ code: 'not-found' });
    const { name, mail, role, language } = found.administrator;
    const expiresAt = new Date(found.credentials.setup!.expiresAtMs).toISOString();
    const demands = consolePasswordDemands(found.administrator);
    return ok({ body: { name, mail, role, language, expiresAt, demands } });
  },
});
