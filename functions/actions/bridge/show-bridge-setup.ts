import { BridgeSetupView, DirectoryKey } from '#shared/api/directory-views.ts';
import { err, ok } from '#shared/result.ts';
import { aboutDirectory, findDirectory } from '../../directories/about-directory.ts';
import { bridgeSetupOf } from '../../directories/bridge-setup.ts';
import { defineAction } from '../action.ts';

/** `bridge-setup.json` for whoever sets up a bridge: where its queues are, and by which key it knows our jobs. */
export const showBridgeSetup = defineAction({
  ...aboutDirectory,
  id: 'bridge.show-setup',
  summary: 'What a new bridge of a directory has to know; nothing in it is secret',
  method: 'GET',
  path: '/admin/directories/{directory}/bridge-setup',
  permission: 'directories.write',
  params: DirectoryKey,
  output: BridgeSetupView,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['adminSessions', 'checkpointKey'],
  async handle({ params, config, ports }) {
    const directory = findDirectory(config, params.directory);
    if (!directory) return err({ code: 'not-found' });
    const setup = bridgeSetupOf(directory, config.stage, await ports.checkpointKey.publicKey());
    return ok({ body: { setup } });
  },
});
