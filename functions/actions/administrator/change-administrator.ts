import { AdministratorChange } from '#shared/api/administrator-inputs.ts';
import { AdministratorView } from '#shared/api/administrator-views.ts';
import { err, ok } from '#shared/result.ts';
import { administratorToChange, changesAdministrator } from '../../administrators/about-administrator.ts';
import { changeAdministrator } from '../../administrators/change-administrator.ts';
import { tellOfChange } from '../../administrators/tell-administrators.ts';
import { viewAdministrator } from '../../administrators/view-administrator.ts';
import { defineAction } from '../action.ts';

/** Gives an administrator another role or other places. It counts with their next request. */
export const changeAdministratorAction = defineAction({
  ...changesAdministrator,
  id: 'administrator.change',
  summary: 'Gives an administrator another role or other places',
  method: 'PATCH',
  path: '/admin/administrators/{id}',
  ifMatch: 'required',
  body: AdministratorChange,
  output: AdministratorView,
  status: 200,
  errors: ['not-found', 'fresh-proof-required', 'stale', 'last-owner'],
  perAddressPerMinute: 60,
  needs: ['administrators', 'notices'],
  async handle({ caller, params, body, ifMatch, ports, now, random }) {
    const meant = await administratorToChange(ports, params, { caller, now: now() });
    if (!meant.ok) return meant;
    const found = meant.value;
    if (String(found.revision) !== ifMatch) return err({ code: 'stale' });
    const changed = await changeAdministrator(ports.administrators, found, body, now());
    if (!changed.ok) return err(changed.error);
    await tellOfChange(ports, changed.value, { event: 'role-changed', by: caller.name }, { now: now(), random });
    return ok({ body: viewAdministrator(changed.value, caller), etag: String(changed.value.revision) });
  },
});
