import * as z from 'zod';
import { ComparedBridge, DirectoryKey, TypedFingerprint } from '#shared/api/directory-views.ts';
import { err, ok } from '#shared/result.ts';
import { aboutDirectory, findDirectory } from '../../directories/about-directory.ts';
import { viewWaiting } from '../../directories/view-directory.ts';
import { defineAction } from '../action.ts';

/**
 * Compares the fingerprint that somebody read out from a bridge's own screen with those that were heard of. The bridge is not
 * trusted by this: no function of ours can make browsers seal for another key (ADR 3). The answer says what the deployment's
 * configuration has to say, and who compared it is on record.
 */
export const confirmBridge = defineAction({
  ...aboutDirectory,
  id: 'bridge.confirm',
  summary: 'Compares a fingerprint that was read out with the bridges that wait to be confirmed',
  method: 'POST',
  path: '/admin/directories/{directory}/waiting-bridges/comparison',
  permission: 'directories.write',
  params: DirectoryKey,
  body: z.strictObject({ fingerprint: TypedFingerprint }),
  output: ComparedBridge,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['adminSessions', 'directoryDesk'],
  async handle({ caller, params, body: { fingerprint }, config, ports, now }) {
    const directory = findDirectory(config, params.directory);
    const by = { name: caller.name, now: now() };
    const isThere = directory && (await ports.directoryDesk.noteCompared(directory.id, fingerprint, by));
    if (!directory || !isThere) return err({ code: 'not-found' });
    const { waiting } = await ports.directoryDesk.read(directory.id);
    const bridge = waiting.find((each) => each.fingerprint === fingerprint);
    if (!bridge) return err({ code: 'not-found' });
    const fingerprints = [...new Set([...directory.bridgeFingerprints, fingerprint])];
    return ok({ body: { bridge: viewWaiting(bridge), fingerprints } });
  },
});
