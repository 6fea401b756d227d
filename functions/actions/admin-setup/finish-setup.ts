import { AdminSetup } from '#shared/api/administrator-inputs.ts';
import { AdminSetupDone } from '#shared/api/administrator-views.ts';
import { err, ok } from '#shared/result.ts';
import { activate } from '../../administrators/activate.ts';
import { firstFactors } from '../../administrators/first-factors.ts';
import { adminSessionNeeds, openAdminSession } from '../../administrators/open-admin-session.ts';
import { findSetup } from '../../administrators/setup-link.ts';
import { tellOfChange } from '../../administrators/tell-administrators.ts';
import { defineAction } from '../action.ts';

/**
 * Sets up how an administrator signs in, and signs them in. The link is used up by the very write that keeps the factors: of
 * several requests at once one counts (THREATS E12).
 */
export const finishAdminSetup = defineAction({
  id: 'admin-setup.finish',
  summary: 'Sets up a passkey, or a password and an app, and signs in at the console',
  method: 'POST',
  path: '/admin/setup/factors',
  group: 'admin',
  standing: 'nobody',
  body: AdminSetup,
  output: AdminSetupDone,
  status: 201,
  errors: ['not-found', 'proof-refused', 'rules-broken'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['adminCredentials', 'budgets', 'challenges', 'keyRing', ...adminSessionNeeds],
  async handle({ body, config, ports, now, random, log, surroundings }) {
    const found = await findSetup(ports, body.token, now());
    if (!found) return err({ code: 'not-found' });
    const { id } = found.administrator;
    const factors = await firstFactors(ports, found, body, { config, now: now(), random });
    if (!factors.ok) return factors;
    const { credentials, recoveryCodes } = factors.value;
    if (!(await ports.adminCredentials.replace(credentials))) return err({ code: 'not-found' });
    const administrator = await activate(ports.administrators, id, now());
    if (!administrator) return err({ code: 'not-found' });
    await tellOfChange(ports, administrator, { event: 'set-up' }, { now: now(), random });
    const request = { now: now(), random, log, surroundings, isFirst: true } as const;
    const { body: session, ...reply } = await openAdminSession(ports, administrator, request);
    return ok({ ...reply, body: { session, ...(recoveryCodes && { recoveryCodes }) } });
  },
});
