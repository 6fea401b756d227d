import { AdministratorView } from '#shared/api/administrator-views.ts';
import { err, ok } from '#shared/result.ts';
import { administratorToChange, changesAdministrator } from '../../administrators/about-administrator.ts';
import { stateOf } from '../../administrators/administrator.ts';
import { newLink } from '../../administrators/invite-administrator.ts';
import { tellAdministrator } from '../../administrators/tell-administrators.ts';
import { viewAdministrator } from '../../administrators/view-administrator.ts';
import { defineAction } from '../action.ts';

/** Mails a new link to an administrator who has set up nothing yet; the former one is void. */
export const resendInvitation = defineAction({
  ...changesAdministrator,
  id: 'administrator.resend-invitation',
  summary: 'Mails a new link to an administrator who has set up nothing yet',
  method: 'POST',
  path: '/admin/administrators/{id}/invitation',
  output: AdministratorView,
  status: 200,
  errors: ['not-found', 'fresh-proof-required', 'wrong-step'],
  perAddressPerMinute: 20,
  needs: ['administrators', 'adminCredentials', 'notices'],
  async handle({ caller, params, ports, now, random }) {
    const meant = await administratorToChange(ports, params, { caller, now: now() });
    if (!meant.ok) return meant;
    const found = meant.value;
    if (stateOf(found) !== 'invited') return err({ code: 'wrong-step' });
    const when = { now: now(), random };
    const setupToken = await newLink(ports, found.id, when);
    await tellAdministrator(ports.notices, found, { event: 'invited', by: caller.name, setupToken }, when);
    return ok({ body: viewAdministrator(found, caller) });
  },
});
