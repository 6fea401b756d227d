import { DirectoryKey, OrderView, SyncRequest } from '#shared/api/directory-views.ts';
import { err, ok } from '#shared/result.ts';
import { aboutDirectory, assertHeard, findDirectory, urgentOrderOf } from '../../directories/about-directory.ts';
import { defineAction } from '../action.ts';

/** Asks a bridge for a pass through the directory, now. How it goes shows with the directory. */
export const startSync = defineAction({
  ...aboutDirectory,
  id: 'directory.start-sync',
  summary: 'Has the directory read now, instead of in a few minutes',
  method: 'POST',
  path: '/admin/directories/{directory}/syncs',
  permission: 'directories.write',
  params: DirectoryKey,
  body: SyncRequest,
  output: OrderView,
  status: 202,
  errors: ['not-found', 'directory-unreachable'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['adminSessions', 'bridges', 'bridgeOrders'],
  async handle({ params, body, config, ports, now, random }) {
    const directory = findDirectory(config, params.directory);
    if (!directory) return err({ code: 'not-found' });
    const heard = await assertHeard(ports.bridges, directory.id, now());
    if (!heard.ok) return heard;
    const order = { ...urgentOrderOf(directory.id, random, now()), kind: 'sync-now' as const, ...body };
    await ports.bridgeOrders.send(order);
    return ok({ body: { order: order.id } });
  },
});
