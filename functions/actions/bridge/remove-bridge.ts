import * as z from 'zod';
import { BridgeKey } from '#shared/api/directory-views.ts';
import { err, ok } from '#shared/result.ts';
import { aboutDirectory, findDirectory } from '../../directories/about-directory.ts';
import { standingOf } from '../../directories/view-directory.ts';
import { defineAction } from '../action.ts';

/**
 * Takes a bridge off the list that is switched off for good. Trust is not withdrawn by this but by taking its fingerprint out of
 * the deployment's configuration: one that still runs would be back with its next heartbeat, so it is refused here.
 */
export const removeBridge = defineAction({
  ...aboutDirectory,
  id: 'bridge.remove',
  summary: 'Takes a bridge off the list that does not run any more',
  method: 'DELETE',
  path: '/admin/directories/{directory}/bridges/{bridge}',
  permission: 'directories.write',
  params: BridgeKey,
  output: z.undefined(),
  status: 204,
  errors: ['not-found', 'wrong-step'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['adminSessions', 'bridges', 'bridgeDesk'],
  async handle({ params, config, ports, now }) {
    const directory = findDirectory(config, params.directory);
    const reports = directory ? await ports.bridges.list(directory.id) : [];
    const report = reports.find(({ bridge }) => bridge === params.bridge);
    if (!directory || !report) return err({ code: 'not-found' });
    if (standingOf(report, now()) === 'here') return err({ code: 'wrong-step' });
    await ports.bridgeDesk.remove(directory.id, params.bridge);
    return ok({ body: undefined });
  },
});
