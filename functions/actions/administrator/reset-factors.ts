import * as z from 'zod';
import { AdministratorId } from '#shared/api/administrator-inputs.ts';
import { AdministratorView } from '#shared/api/administrator-views.ts';
import { err, ok } from '#shared/result.ts';
import { stateOf } from '../../administrators/administrator.ts';
import { changeAdministrator } from '../../administrators/change-administrator.ts';
import { isFreshAdmin } from '../../administrators/fresh-proof.ts';
import { newLink } from '../../administrators/invite-administrator.ts';
import { tellOfChange } from '../../administrators/tell-administrators.ts';
import { viewAdministrator } from '../../administrators/view-administrator.ts';
import { defineAction } from '../action.ts';

/** Takes away what an administrator signs in with, who lost it, and mails them a link to set it up again. */
export const resetFactors = defineAction({
  id: 'administrator.reset-factors',
  summary: 'Takes away what an administrator signs in with, and mails them a link to set it up again',
  method: 'DELETE',
  path: '/admin/administrators/{id}/factors',
  group: 'admin',
  standing: 'admin',
  permission: 'administrators.write',
  scope: 'everywhere',
  params: z.strictObject({ id: AdministratorId }),
  output: AdministratorView,
  status: 200,
  errors: ['not-found', 'fresh-proof-required', 'stale', 'last-owner', 'wrong-step'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['administrators', 'adminCredentials', 'notices'],
  async handle({ caller, params, ports, now, random }) {
    if (!isFreshAdmin(caller, now())) return err({ code: 'fresh-proof-required' });
    const found = await ports.administrators.find(params.id);
    if (!found) return err({ code: 'not-found' });
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
