import * as z from 'zod';
import { PortalAlias } from '#shared/api/inputs.ts';
import { AliasView } from '#shared/api/resource-views.ts';
import { ok } from '#shared/result.ts';
import { foundResource } from '../../resources/found-resource.ts';
import { defineAction } from '../action.ts';

/** Whether a new portal can have an alias. That somebody else's has it is no secret: the portal answers under it. */
export const checkAlias = defineAction({
  id: 'resource.check-alias',
  summary: 'Whether a new portal can have an alias',
  method: 'GET',
  path: '/admin/resource-aliases',
  group: 'admin',
  standing: 'admin',
  permission: 'resources.write',
  scope: 'own-check',
  query: z.strictObject({ alias: z.string().max(100) }),
  output: AliasView,
  status: 200,
  errors: [],
  perAddressPerMinute: 240,
  isAudited: false,
  needs: ['resourceDesk'],
  async handle({ query: { alias }, config, ports }) {
    if (!PortalAlias.safeParse(alias).success)
      return ok({ body: { alias, isFree: false, reason: 'malformed' as const } });
    const isTaken = foundResource(alias, await ports.resourceDesk.find(alias), config) !== undefined;
    return ok({ body: { alias, isFree: !isTaken, ...(isTaken && { reason: 'taken' as const }) } });
  },
});
