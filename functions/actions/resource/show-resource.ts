import * as z from 'zod';
import { PortalAlias } from '#shared/api/inputs.ts';
import { err, ok } from '#shared/result.ts';
import { etagOf, foundResource } from '../../resources/found-resource.ts';
import { ResourceView, viewResource } from '../../resources/resource-view.ts';
import { defineAction } from '../action.ts';

/** What a portal allows, as it is at this moment; its `ETag` goes with the next change. */
export const showResource = defineAction({
  id: 'resource.show',
  summary: 'What a portal allows, who is on it and how it looks',
  method: 'GET',
  path: '/admin/resources/{alias}',
  group: 'admin',
  standing: 'admin',
  permission: 'resources.read',
  scope: ({ params }) => ({ portal: params.alias }),
  params: z.strictObject({ alias: PortalAlias }),
  output: ResourceView,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['resourceDesk', 'bridges'],
  async handle({ params: { alias }, config, ports, now }) {
    const found = foundResource(alias, await ports.resourceDesk.find(alias), config);
    if (!found) return err({ code: 'not-found' });
    return ok({ body: await viewResource(found, { config, ports, now }), etag: etagOf(found) });
  },
});
