import * as z from 'zod';
import { PortalAlias } from '#shared/api/inputs.ts';
import { err, ok } from '#shared/result.ts';
import { mustProveFirst } from '../../administrators/fresh-proof.ts';
import { etagOf, foundResource } from '../../resources/found-resource.ts';
import { retireLogo } from '../../resources/keep-logo.ts';
import { defineAction } from '../action.ts';

/**
 * Removes what is stored. The portal is closed to everybody within half a minute, or is again as the deployment's file says;
 * that one goes only with a deployment. Nothing of people is removed: their tokens and assignments are there if it comes back.
 */
export const removeResource = defineAction({
  id: 'resource.remove',
  summary: 'Removes a stored resource; a portal of the deployment’s file is in force again, and cannot be removed here',
  method: 'DELETE',
  path: '/admin/resources/{alias}',
  group: 'admin',
  standing: 'admin',
  permission: 'resources.write',
  scope: ({ params }) => ({ portal: params.alias }),
  ifMatch: 'required',
  params: z.strictObject({ alias: PortalAlias }),
  output: z.undefined(),
  status: 204,
  errors: ['not-found', 'not-allowed', 'stale', 'fresh-proof-required'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['resourceDesk', 'logoDesk'],
  async handle({ caller, params: { alias }, ifMatch, config, ports, now, log }) {
    if (mustProveFirst(caller, now())) return err({ code: 'fresh-proof-required' });
    const found = foundResource(alias, await ports.resourceDesk.find(alias), config);
    if (!found) return err({ code: 'not-found' });
    if (found.revision === undefined) return err({ code: 'not-allowed' });
    const isRemoved = etagOf(found) === ifMatch && (await ports.resourceDesk.remove(alias, found.revision));
    if (!isRemoved) return err({ code: 'stale' });
    await retireLogo(ports.logoDesk, { alias, before: found.config, after: undefined, now: now() });
    log.info('resource-removed', { alias, by: caller.id });
    return ok({ body: undefined });
  },
});
