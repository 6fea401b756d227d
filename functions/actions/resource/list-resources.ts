import { ResourceList } from '#shared/api/resource-views.ts';
import { ok } from '#shared/result.ts';
import { looksAfterPlace } from '../../administrators/admin-caller.ts';
import { foundResources, viewRow } from '../../resources/found-resource.ts';
import { defineAction } from '../action.ts';

/** The resources that the caller looks after, by alias: stored, of the deployment's file, and those that are closed. */
export const listResources = defineAction({
  id: 'resource.list',
  summary: 'Resources that the caller looks after, and where what they allow comes from',
  method: 'GET',
  path: '/admin/resources',
  group: 'admin',
  standing: 'admin',
  permission: 'resources.read',
  scope: 'own-check',
  output: ResourceList,
  status: 200,
  errors: [],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['resourceDesk'],
  async handle({ caller, config, ports }) {
    const all = foundResources(await ports.resourceDesk.list(), config);
    const mine = all.filter(({ alias }) => looksAfterPlace(caller, { portal: alias }));
    return ok({ body: { resources: mine.map(viewRow) } });
  },
});
