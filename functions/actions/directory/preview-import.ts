import { DirectoryKey, OrderView } from '#shared/api/directory-views.ts';
import { ImportScope } from '#shared/protocol/sync-report.ts';
import { err, ok } from '#shared/result.ts';
import { aboutDirectory, assertHeard, findDirectory, urgentOrderOf } from '../../directories/about-directory.ts';
import { defineAction } from '../action.ts';

/** Has a bridge count what a choice of OUs and groups would come to; nothing changes. */
export const previewImport = defineAction({
  ...aboutDirectory,
  id: 'directory.preview-import',
  summary: 'Counts people by OU and group, for a choice that is not made yet',
  method: 'POST',
  path: '/admin/directories/{directory}/surveys',
  permission: 'directories.write',
  params: DirectoryKey,
  body: ImportScope,
  output: OrderView,
  status: 202,
  errors: ['not-found', 'directory-unreachable'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['adminSessions', 'bridges', 'bridgeOrders'],
  async handle({ params, body: scope, config, ports, now, random }) {
    const directory = findDirectory(config, params.directory);
    if (!directory) return err({ code: 'not-found' });
    const heard = await assertHeard(ports.bridges, directory.id, now());
    if (!heard.ok) return heard;
    const order = { ...urgentOrderOf(directory.id, random, now()), kind: 'survey' as const, scope };
    await ports.bridgeOrders.send(order);
    return ok({ body: { order: order.id } });
  },
});
