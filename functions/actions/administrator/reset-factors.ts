import { AdministratorView } from '#shared/api/administrator-views.ts';
import { err, ok } from '#shared/result.ts';
import { administratorToChange, changesAdministrator } from '../../administrators/about-administrator.ts';
import { stateOf } from '../../administrators/administrator.ts';
import { changeAdministrator } from '../../administrators/change-administrator.ts';
import { newLink } from '../../administrators/invite-administrator.ts';
import { tellOfChange } from '../../administrators/tell-administrators.ts';
import { viewAdministrator } from '../../administrators/view-administrator.ts';
import { defineAction } from '../action.ts';

/** Takes away what an administrator signs in with, who lost it, and mails them a link to set it up again. */
export const resetFactors = defineAction({
  ...changesAdministrator,
  id: 'administrator.reset-factors',
  summary: 'Takes away what an administrator signs in with, and mails them a link to set it up again',
  method: 'DELETE',
  path: '/admin/administrators/{id}/factors',
  output: AdministratorView,
  status: 200,
  errors: ['not-found', 'fresh-proof-required', 'stale', 'last-owner', 'wrong-step'],
  perAddressPerMinute: 20,
  needs: ['administrators', 'adminCredentials', 'notices'],
  async handle({ caller, params, ports, now, random }) {
    const meant = await administratorToChange(ports, params, { caller, now: now() });
    if (!meant.ok) return meant;
    const found = meant.value;
    if (stateOf(found) !== 'active') return err({ code: 'wrong-step' });
    // First nobody gets in any more, then what they had goes.
    const changed = await changeAdministrator(ports.administrators, found, { takesFactors: true }, now());
    if (!changed.ok) return err(changed.error);
    const when = { now: now(), random };
    const setupToken = await newLink(ports, found.id, when);
    await tellOfChange(ports, changed.value, { event: 'factors-reset', by: caller.name, setupToken }, when);
    return ok({ body: viewAdministrator(changed.value, caller), etag: String(changed.value.revision) });
  },
});
