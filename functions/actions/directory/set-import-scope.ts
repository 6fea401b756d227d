import { DirectoryKey, DirectoryView } from '#shared/api/directory-views.ts';
import { ImportScope } from '#shared/protocol/sync-report.ts';
import { err, ok } from '#shared/result.ts';
import {
  aboutDirectory,
  assertHeard,
  findDirectory,
  orderOf,
  readDirectory,
  scopeOrderOf,
} from '../../directories/about-directory.ts';
import { settingsEtag, viewDirectory } from '../../directories/view-directory.ts';
import { defineAction } from '../action.ts';

/**
 * Says which people of a directory are imported. The order is signed once and kept: a bridge that is away, or comes later, gets
 * it when it is heard of. It can only narrow what the bridge's own configuration serves; who is not imported any more is
 * switched off, and never deleted.
 */
export const setImportScope = defineAction({
  ...aboutDirectory,
  id: 'directory.set-import-scope',
  summary: 'Sets from which OUs and groups people are imported',
  method: 'PUT',
  path: '/admin/directories/{directory}/import-scope',
  permission: 'directories.write',
  ifMatch: 'required',
  params: DirectoryKey,
  body: ImportScope,
  output: DirectoryView,
  status: 200,
  errors: ['not-found', 'stale'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['adminSessions', 'bridges', 'directoryDesk', 'bridgeOrders'],
  async handle({ caller, params, body: scope, ifMatch, config, ports, now, random }) {
    const directory = findDirectory(config, params.directory);
    if (!directory) return err({ code: 'not-found' });
    const { settings } = (await readDirectory(ports, directory, now())).state;
    if (ifMatch !== String(settings.revision)) return err({ code: 'stale' });
    const revision = settings.revision + 1;
    const envelope = orderOf(directory.id, random, now());
    const scopeOrder = await ports.bridgeOrders.sign(scopeOrderOf(envelope, revision, scope));
    const next = {
      ...{ ...settings, revision, scope, scopeRevision: revision, scopeOrder },
      ...{ changedAtMs: now().getTime(), changedBy: caller.name },
    };
    // Written before it is sent: a bridge must not go by what somebody else's change has overtaken.
    if (!(await ports.directoryDesk.put(next, settings.revision))) return err({ code: 'stale' });
    // Who cannot hear it now gets it with a heartbeat.
    const heard = await assertHeard(ports.bridges, directory.id, now());
    if (heard.ok) await ports.bridgeOrders.forward(directory.id, scopeOrder, envelope.id);
    const known = await readDirectory(ports, directory, now());
    return ok({ body: viewDirectory(known), etag: settingsEtag(known.state) });
  },
});
