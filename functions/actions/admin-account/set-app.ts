import { NewAdminApp } from '#shared/api/administrator-inputs.ts';
import { AdminRecoveryCodes } from '#shared/api/administrator-views.ts';
import { inGroups } from '#shared/domain/grouped-code.ts';
import { err, ok } from '#shared/result.ts';
import { subjectOf } from '../../administrators/administrator.ts';
import { readNewApp } from '../../administrators/app-secret.ts';
import { adminBudget, adminSlot } from '../../administrators/budgets.ts';
import { changeCredentials } from '../../administrators/change-credentials.ts';
import { isFreshAdmin } from '../../administrators/fresh-proof.ts';
import { newRecoveryCodes } from '../../administrators/recovery-codes.ts';
import { tellOfChange } from '../../administrators/tell-administrators.ts';
import { defineAction } from '../action.ts';

/** Takes an authenticator app into use by its first code; a former one, and its recovery codes, are void. */
export const setAdminApp = defineAction({
  id: 'admin-account.set-app',
  summary: 'Takes an authenticator app into use by its first code; new recovery codes come with it',
  method: 'PUT',
  path: '/admin/account/app',
  group: 'admin',
  standing: 'admin',
  permission: 'signed-in',
  scope: 'own-check',
  body: NewAdminApp,
  output: AdminRecoveryCodes,
  status: 200,
  errors: ['admin-session-required', 'fresh-proof-required', 'proof-refused', 'not-allowed'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['administrators', 'adminCredentials', 'budgets', 'keyRing', 'notices'],
  async handle({ caller, body, ports, now, random }) {
    const { signedIn } = caller;
    if (!signedIn) return err({ code: 'admin-session-required' });
    if (!isFreshAdmin(caller, now())) return err({ code: 'fresh-proof-required' });
    const { administrator, session } = signedIn;
    const { id } = administrator;
    const tools = { now: now(), random };
    const read = await readNewApp(ports.keyRing, { administrator: id, holder: session.id }, body, tools);
    if (!read) return err({ code: 'proof-refused' });
    const { app, ...last } = read;
    const { codes, recovery } = await newRecoveryCodes(ports.keyRing, id, tools);
    const kept = await changeCredentials(ports.adminCredentials, id, () => ({ app, recovery }));
    if (!kept) return err({ code: 'not-allowed' });
    // Its first code has done its work: it signs nobody in (THREATS E16).
    const burn = { token: app.id, ...last, atMs: now().getTime() };
    await ports.budgets.succeed(adminBudget(subjectOf(id)).subject, [adminSlot], burn);
    await tellOfChange(ports, administrator, { event: 'app-set' }, tools);
    return ok({ body: { codes: codes.map(inGroups) } });
  },
});
