import * as z from 'zod';
import { AdminRecoveryCodes } from '#shared/api/administrator-views.ts';
import { inGroups } from '#shared/domain/grouped-code.ts';
import { err, ok } from '#shared/result.ts';
import { changeCredentials } from '../../administrators/change-credentials.ts';
import { isFreshAdmin } from '../../administrators/fresh-proof.ts';
import { newRecoveryCodes } from '../../administrators/recovery-codes.ts';
import { tellOfChange } from '../../administrators/tell-administrators.ts';
import { defineAction } from '../action.ts';

/** Makes new recovery codes, after a fresh proof. Those that there were are void. */
export const createAdminRecoveryCodes = defineAction({
  id: 'admin-account.create-recovery-codes',
  summary: 'Makes new recovery codes for the console, shown this once; the former ones are void',
  method: 'POST',
  path: '/admin/account/recovery-codes',
  group: 'admin',
  standing: 'admin',
  permission: 'signed-in',
  scope: 'own-check',
  body: z.strictObject({}),
  output: AdminRecoveryCodes,
  status: 201,
  errors: ['admin-session-required', 'fresh-proof-required', 'not-allowed'],
  perAddressPerMinute: 10,
  isAudited: true,
  needs: ['administrators', 'adminCredentials', 'keyRing', 'notices'],
  async handle({ caller, ports, now, random }) {
    const { signedIn } = caller;
    if (!signedIn) return err({ code: 'admin-session-required' });
    if (!isFreshAdmin(caller, now())) return err({ code: 'fresh-proof-required' });
    const { administrator } = signedIn;
    const when = { now: now(), random };
    const { codes, recovery } = await newRecoveryCodes(ports.keyRing, administrator.id, when);
    // They stand in the place of an app's codes: without one they are good for nothing.
    const kept = await changeCredentials(ports.adminCredentials, administrator.id, ({ app }) => app && { recovery });
    if (!kept) return err({ code: 'not-allowed' });
    await tellOfChange(ports, administrator, { event: 'recovery-codes-made' }, when);
    return ok({ body: { codes: codes.map(inGroups) } });
  },
});
