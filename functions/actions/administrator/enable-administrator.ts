import * as z from 'zod';
import { AdministratorId } from '#shared/api/administrator-inputs.ts';
import { AdministratorView } from '#shared/api/administrator-views.ts';
import { err, ok } from '#shared/result.ts';
import { changeAdministrator } from '../../administrators/change-administrator.ts';
import { isFreshAdmin } from '../../administrators/fresh-proof.ts';
import { tellOfChange } from '../../administrators/tell-administrators.ts';
import { viewAdministrator } from '../../administrators/view-administrator.ts';
import { defineAction } from '../action.ts';

/** Enables an administrator again, who signs in with what they had. */
export const enableAdministrator = defineAction({
  id: 'administrator.enable',
  summary: 'Enables an administrator again',
  method: 'DELETE',
  path: '/admin/administrators/{id}/disablement',
  group: 'admin',
  standing: 'admin',
  permission: 'administrators.write',
  scope: 'everywhere',
  params: z.strictObject({ id: AdministratorId }),
  output: AdministratorView,
  status: 200,
  errors: ['not-found', 'fresh-proof-required', 'stale', 'last-owner'],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: ['administrators', 'notices'],
  async handle({ caller, params, ports, now, random }) {
    if (!isFreshAdmin(caller, now())) return err({ code: 'fresh-proof-required' });
    const found = await ports.administrators.find(params.id);
    if (!found) return err({ code: 'not-found' });
    const change = { isDisabled: false };
    const changed = await changeAdministrator(ports.administrators, found, change, now());
    if (!changed.ok) return err(changed.error);
    await tellOfChange(ports, changed.value, { event: 'enabled', by: caller.name }, { now: now(), random });
    return ok({ body: viewAdministrator(changed.value, caller), etag: String(changed.value.revision) });
  },
});
