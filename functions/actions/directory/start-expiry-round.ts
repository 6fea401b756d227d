import { DirectoryKey, OrderView } from '#shared/api/directory-views.ts';
import { err, ok } from '#shared/result.ts';
import { aboutDirectory, findDirectory } from '../../directories/about-directory.ts';
import { askBridge } from '../../expiry/ask-bridge.ts';
import { defineAction } from '../action.ts';

/** What happens every morning, now. Whoever was told already is not told twice, however often it is asked for. */
export const startExpiryRound = defineAction({
  ...aboutDirectory,
  id: 'directory.start-expiry-round',
  summary: 'Has a bridge look now whose password ends; who is due today is told',
  method: 'POST',
  path: '/admin/directories/{directory}/expiry-rounds',
  permission: 'directories.write',
  params: DirectoryKey,
  output: OrderView,
  status: 202,
  errors: ['not-found', 'directory-unreachable', 'bridge-too-old'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['adminSessions', 'bridges', 'bridgeOrders', 'directoryDesk'],
  async handle({ params, config, ports, now, random }) {
    const directory = findDirectory(config, params.directory);
    if (!directory) return err({ code: 'not-found' });
    const { settings, expiry: last } = await ports.directoryDesk.read(directory.id);
    const order = await askBridge(ports, { settings, last }, { now: now(), random });
    return order.ok ? ok({ body: { order: order.value } }) : order;
  },
});
