import { mostResources } from '#shared/api/resource-views.ts';
import { err, ok } from '#shared/result.ts';
import { mustProveFirst } from '../../administrators/fresh-proof.ts';
import { etagOf, foundResource } from '../../resources/found-resource.ts';
import { keepLogo } from '../../resources/keep-logo.ts';
import { mayWrite } from '../../resources/may-write.ts';
import { ResourceConfig } from '../../resources/resource-config.ts';
import { ResourceView, viewResource } from '../../resources/resource-view.ts';
import { canBridgesTake } from '../../resources/rules-for-bridges.ts';
import { defineAction } from '../action.ts';

/** A new resource, with nothing allowed but what is named. Its portal answers within half a minute. */
export const createResource = defineAction({
  id: 'resource.create',
  summary: 'Makes a resource; what is not named is off',
  method: 'POST',
  path: '/admin/resources',
  group: 'admin',
  standing: 'admin',
  permission: 'resources.write',
  scope: 'own-check',
  isCreation: true,
  body: ResourceConfig,
  output: ResourceView,
  status: 201,
  errors: [
    'not-permitted',
    'not-allowed',
    'rules-broken',
    'name-taken',
    'fresh-proof-required',
    'bridge-too-old',
    'no-breached-source',
  ],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['resourceDesk', 'logoDesk', 'bridges'],
  async handle({ caller, body, config, ports, now, log }) {
    if (mustProveFirst(caller, now())) return err({ code: 'fresh-proof-required' });
    // Who looks after some portals would not look after the new one.
    if (caller.portals !== 'all') return err({ code: 'not-permitted' });
    const may = mayWrite(body, undefined, { caller, config });
    if (!may.ok) return may;
    const taken = await canBridgesTake(body, { bridges: ports.bridges, now: now() });
    if (!taken.ok) return taken;
    const { alias } = body;
    // A picture is brought for a portal that there is.
    const kept = await keepLogo(ports.logoDesk, { alias, before: undefined, after: body, now: now() });
    if (!kept.ok) return kept;
    const stored = await ports.resourceDesk.list();
    const there = stored.find((each) => each.alias === alias);
    if (foundResource(alias, there, config)) return err({ code: 'name-taken' });
    if (stored.length >= mostResources) return err({ code: 'not-allowed' });
    const revision = await ports.resourceDesk.put(body, undefined);
    if (revision === undefined) return err({ code: 'name-taken' });
    log.info('resource-created', { alias, by: caller.id });
    const made = { alias, source: 'stored', config: body, isDeployed: false, revision } as const;
    return ok({ body: await viewResource(made, { config, ports, now }), etag: etagOf(made) });
  },
});
