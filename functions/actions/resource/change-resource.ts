import * as z from 'zod';
import { PortalAlias } from '#shared/api/inputs.ts';
import { err, ok } from '#shared/result.ts';
import { mustProveFirst } from '../../administrators/fresh-proof.ts';
import { etagOf, foundResource } from '../../resources/found-resource.ts';
import { keepLogo, retireLogo } from '../../resources/keep-logo.ts';
import { mayWrite } from '../../resources/may-write.ts';
import { ResourceConfig } from '../../resources/resource-config.ts';
import { ResourceView, viewResource } from '../../resources/resource-view.ts';
import { canBridgesTake } from '../../resources/rules-for-bridges.ts';
import { defineAction } from '../action.ts';

/**
 * Puts a whole configuration in the place of the one that `If-Match` names. One of the deployment's file is stored from then on,
 * and what is stored wins.
 */
export const changeResource = defineAction({
  id: 'resource.change',
  summary: 'Puts another configuration in the place of the one that was read; what is not named is off',
  method: 'PUT',
  path: '/admin/resources/{alias}',
  group: 'admin',
  standing: 'admin',
  permission: 'resources.write',
  scope: ({ params }) => ({ portal: params.alias }),
  ifMatch: 'required',
  params: z.strictObject({ alias: PortalAlias }),
  body: ResourceConfig,
  output: ResourceView,
  status: 200,
  errors: [
    'not-found',
    'not-permitted',
    'rules-broken',
    'stale',
    'fresh-proof-required',
    'bridge-too-old',
    'no-breached-source',
  ],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: ['resourceDesk', 'logoDesk', 'bridges'],
  async handle({ caller, params: { alias }, body, ifMatch, config, ports, now, log }) {
    if (mustProveFirst(caller, now())) return err({ code: 'fresh-proof-required' });
    const before = foundResource(alias, await ports.resourceDesk.find(alias), config);
    if (!before) return err({ code: 'not-found' });
    if (etagOf(before) !== ifMatch) return err({ code: 'stale' });
    // The alias is the portal's address, and what sessions, assignments and records name it by.
    if (body.alias !== alias)
      return err({
        code: 'rules-broken',
        fields: [{ path: 'body.alias', expected: `${alias}: an alias cannot be changed`, reason: 'fixed' }],
      });
    const may = mayWrite(body, before.config, { caller, config });
    if (!may.ok) return may;
    const taken = await canBridgesTake(body, { before: before.config, bridges: ports.bridges, now: now() });
    if (!taken.ok) return taken;
    const looks = { alias, before: before.config, after: body, now: now() };
    const kept = await keepLogo(ports.logoDesk, looks);
    if (!kept.ok) return kept;
    const revision = await ports.resourceDesk.put(body, before.revision);
    if (revision === undefined) return err({ code: 'stale' });
    await retireLogo(ports.logoDesk, looks);
    log.info('resource-changed', { alias, by: caller.id });
    const after = { ...before, source: 'stored', config: body, revision } as const;
    return ok({ body: await viewResource(after, { config, ports, now }), etag: etagOf(after) });
  },
});
