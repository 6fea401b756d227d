import { DirectoryKey, DirectoryView, SeatsChange } from '#shared/api/directory-views.ts';
import { err, ok } from '#shared/result.ts';
import { aboutDirectory, findDirectory, readDirectory, urgentOrderOf } from '../../directories/about-directory.ts';
import { settingsEtag, viewDirectory, viewDirectoryRow } from '../../directories/view-directory.ts';
import type { DirectorySettings } from '../../ports/directory-store.ts';
import { defineAction } from '../action.ts';

export const setSeats = defineAction({
  ...aboutDirectory,
  id: 'directory.set-seats',
  summary: 'Sets how many people of a directory may be here at once',
  method: 'PUT',
  path: '/admin/directories/{directory}/seats',
  permission: 'directories.write',
  ifMatch: 'required',
  params: DirectoryKey,
  body: SeatsChange,
  output: DirectoryView,
  status: 200,
  errors: ['not-found', 'stale'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['adminSessions', 'bridges', 'directoryDesk', 'bridgeOrders'],
  async handle({ caller, params, body: { seats }, ifMatch, config, ports, now, random }) {
    const directory = findDirectory(config, params.directory);
    if (!directory) return err({ code: 'not-found' });
    const before = await readDirectory(ports, directory, now());
    const { settings } = before.state;
    if (ifMatch !== String(settings.revision)) return err({ code: 'stale' });
    const next = {
      ...{ ...withoutSeats(settings), revision: settings.revision + 1, ...(seats !== null && { seats }) },
      ...{ changedAtMs: now().getTime(), changedBy: caller.name },
    };
    const bringAgain = async (): Promise<void> => {
      const wish = { isFull: true, isRepeated: true, acceptsAbsences: false };
      const envelope = urgentOrderOf(directory.id, random, now());
      await ports.bridgeOrders.send({ ...envelope, kind: 'sync-now', ...wish });
    };
    if (!(await ports.directoryDesk.put(next, settings.revision))) return err({ code: 'stale' });
    if (seats !== null) await ports.directoryDesk.beginSeats(directory.id, viewDirectoryRow(before).people ?? 0);
    // Who waits is let in when a bridge tells of them again.
    const isWider = (seats ?? Infinity) > (settings.seats ?? 0);
    if (isWider && (before.state.seats?.waiting ?? 0) > 0) await bringAgain();
    const known = await readDirectory(ports, directory, now());
    return ok({ body: viewDirectory(known), etag: settingsEtag(known.state) });
  },
});

const withoutSeats = (settings: DirectorySettings): DirectorySettings =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => name !== 'seats')) as unknown as DirectorySettings;
