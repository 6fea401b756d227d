import * as z from 'zod';
import { FingerprintKey, inFours } from '#shared/api/directory-views.ts';
import { err, ok } from '#shared/result.ts';
import { aboutDirectory, findDirectory } from '../../directories/about-directory.ts';
import { defineAction } from '../action.ts';

/** Takes a bridge off the list that nobody confirmed, and that nobody is going to. */
export const dismissBridge = defineAction({
  ...aboutDirectory,
  id: 'bridge.dismiss',
  summary: 'Takes a bridge off the list that waits to be confirmed',
  method: 'DELETE',
  path: '/admin/directories/{directory}/waiting-bridges/{fingerprint}',
  permission: 'directories.write',
  params: FingerprintKey,
  output: z.undefined(),
  status: 204,
  errors: ['not-found'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['adminSessions', 'directoryDesk'],
  async handle({ params, config, ports }) {
    const directory = findDirectory(config, params.directory);
    if (!directory) return err({ code: 'not-found' });
    await ports.directoryDesk.forgetWaiting(directory.id, inFours(params.fingerprint));
    return ok({ body: undefined });
  },
});
