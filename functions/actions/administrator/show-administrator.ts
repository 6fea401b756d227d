import * as z from 'zod';
import { AdministratorId } from '#shared/api/administrator-inputs.ts';
import { AdministratorView } from '#shared/api/administrator-views.ts';
import { err, ok } from '#shared/result.ts';
import { viewAdministrator } from '../../administrators/view-administrator.ts';
import { defineAction } from '../action.ts';

/** One administrator, with the revision that a change is made to. */
export const showAdministrator = defineAction({
  id: 'administrator.show',
  summary: 'One administrator',
  method: 'GET',
  path: '/admin/administrators/{id}',
  group: 'admin',
  standing: 'admin',
  permission: 'administrators.read',
  scope: 'everywhere',
  params: z.strictObject({ id: AdministratorId }),
  output: AdministratorView,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['administrators'],
  async handle({ caller, params, ports }) {
    const found = await ports.administrators.find(params.id);
    if (!found) return err({ code: 'not-found' });
    return ok({ body: viewAdministrator(found, caller), etag: String(found.revision) });
  },
});
