import * as z from 'zod';
import { AdministratorId } from '#shared/api/administrator-inputs.ts';
import { err, ok } from '#shared/result.ts';
import { removeAdministrator } from '../../administrators/change-administrator.ts';
import { isFreshAdmin } from '../../administrators/fresh-proof.ts';
import { tellOfChange } from '../../administrators/tell-administrators.ts';
import { defineAction } from '../action.ts';

/** Removes an administrator, with all that they signed in with. */
export const removeAdministratorAction = defineAction({
  id: 'administrator.remove',
  summary: 'Removes an administrator',
  method: 'DELETE',
  path: '/admin/administrators/{id}',
  group: 'admin',
  standing: 'admin',
  permission: 'administrators.write',
  scope: 'everywhere',
  params: z.strictObject({ id: AdministratorId }),
  output: z.undefined(),
  status: 204,
  errors: ['not-found', 'fresh-proof-required', 'stale', 'last-owner'],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: ['administrators', 'adminCredentials', 'notices'],
  async handle({ caller, params, ports, now, random }) {
    if (!isFreshAdmin(caller, now())) return err({ code: 'fresh-proof-required' });
    const found = await ports.administrators.find(params.id);
    if (!found) return err({ code: 'not-found' });
    const removed = await removeAdministrator(ports.administrators, found);
    if (!removed.ok) return err(removed.error);
    const credentials = await ports.adminCredentials.find(found.id);
    for (const passkey of credentials?.passkeys ?? []) await ports.adminCredentials.dropPasskey(passkey.id);
    await ports.adminCredentials.remove(found.id);
    await tellOfChange(ports, found, { event: 'removed', by: caller.name }, { now: now(), random });
    return ok({ body: undefined });
  },
});
