import * as z from 'zod';
import { ComparedBridge, DirectoryKey, TypedFingerprint } from '#shared/api/directory-views.ts';
import { err, ok } from '#shared/result.ts';
import { aboutDirectory, findDirectory, readDirectory } from '../../directories/about-directory.ts';
import { viewConfirmed, viewWaiting } from '../../directories/view-directory.ts';
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
  needs: ['adminSessions', 'bridges', 'directoryDesk'],
  async handle({ caller, params, body: { fingerprint }, config, ports, now }) {
    const directory = findDirectory(config, params.directory);
    if (!directory) return err({ code: 'not-found' });
    const { bridgeFingerprints: trusted } = directory;
    if (trusted.includes(fingerprint)) {
      const bridge = viewConfirmed(await readDirectory(ports, directory, now()), fingerprint);
      return ok({ body: { ...(bridge && { bridge }), fingerprints: [...trusted], isConfirmed: true } });
    }
    const by = { name: caller.name, now: now() };
    if (!(await ports.directoryDesk.noteCompared(directory.id, fingerprint, by))) return err({ code: 'not-found' });
    const { waiting } = await ports.directoryDesk.read(directory.id);
    const bridge = waiting.find((each) => each.fingerprint === fingerprint);
    if (!bridge) return err({ code: 'not-found' });
    const fingerprints = [...trusted, fingerprint];
    return ok({ body: { bridge: viewWaiting(bridge), fingerprints, isConfirmed: false } });
  },
});
