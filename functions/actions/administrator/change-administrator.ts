import * as z from 'zod';
import { AdministratorChange, AdministratorId } from '#shared/api/administrator-inputs.ts';
import { AdministratorView } from '#shared/api/administrator-views.ts';
import { err, ok } from '#shared/result.ts';
import { changeAdministrator } from '../../administrators/change-administrator.ts';
import { isFreshAdmin } from '../../administrators/fresh-proof.ts';
import { tellOfChange } from '../../administrators/tell-administrators.ts';
import { viewAdministrator } from '../../administrators/view-administrator.ts';
import { defineAction } from '../action.ts';

/** Gives an administrator another role or other places. It counts with their next request. */
export const changeAdministratorAction = defineAction({
  id: 'administrator.change',
  summary: 'Gives an administrator another role or other places',
  method: 'PATCH',
  path: '/admin/administrators/{id}',
  group: 'admin',
  standing: 'admin',
  permission: 'administrators.write',
  scope: 'everywhere',
  ifMatch: 'required',
  params: z.strictObject({ id: AdministratorId }),
  body: AdministratorChange,
  output: AdministratorView,
  status: 200,
  errors: ['not-found', 'fresh-proof-required', 'stale', 'last-owner'],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: ['administrators', 'notices'],
  async handle({ caller, params, body, ifMatch, ports, now, random }) {
    if (!isFreshAdmin(caller, now())) return err({ code: 'fresh-proof-required' });
    const found = await ports.administrators.find(params.id);
    if (!found) return err({ code: 'not-found' });
    if (String(found.revision) !== ifMatch) return err({ code: 'stale' });
    const changed = await changeAdministrator(ports.administrators, found, body, now());
    if (!changed.ok) return err(changed.error);
    await tellOfChange(ports, changed.value, { event: 'role-changed', by: caller.name }, { now: now(), random });
    return ok({ body: viewAdministrator(changed.value, caller), etag: String(changed.value.revision) });
  },
});
