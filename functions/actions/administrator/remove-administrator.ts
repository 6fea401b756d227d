import * as z from 'zod';
import { err, ok } from '#shared/result.ts';
import { administratorToChange, changesAdministrator } from '../../administrators/about-administrator.ts';
import { removeAdministrator } from '../../administrators/change-administrator.ts';
import { tellOfChange } from '../../administrators/tell-administrators.ts';
import { defineAction } from '../action.ts';

/** Removes an administrator, with all that they signed in with. */
export const removeAdministratorAction = defineAction({
  ...changesAdministrator,
  id: 'administrator.remove',
  summary: 'Removes an administrator',
  method: 'DELETE',
  path: '/admin/administrators/{id}',
  output: z.undefined(),
  status: 204,
  errors: ['not-found', 'fresh-proof-required', 'stale', 'last-owner'],
  perAddressPerMinute: 60,
  needs: ['administrators', 'adminCredentials', 'notices'],
  async handle({ caller, params, ports, now, random }) {
    const meant = await administratorToChange(ports, params, { caller, now: now() });
    if (!meant.ok) return meant;
    const found = meant.value;
    const removed = await removeAdministrator(ports.administrators, found);
    if (!removed.ok) return err(removed.error);
    const credentials = await ports.adminCredentials.find(found.id);
    for (const passkey of credentials?.passkeys ?? []) await ports.adminCredentials.dropPasskey(passkey.id);
    await ports.adminCredentials.remove(found.id);
    await tellOfChange(ports, found, { event: 'removed', by: caller.name }, { now: now(), random });
    return ok({ body: undefined });
  },
});
