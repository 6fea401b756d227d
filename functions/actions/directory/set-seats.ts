import { DirectoryKey, DirectoryView, SeatsChange } from '#shared/api/directory-views.ts';
import { err, ok } from '#shared/result.ts';
import { aboutDirectory, findDirectory, readDirectory } from '../../directories/about-directory.ts';
import { settingsEtag, viewDirectory } from '../../directories/view-directory.ts';
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
  needs: ['adminSessions', 'bridges', 'directoryDesk'],
  async handle({ caller, params, body: { seats }, ifMatch, config, ports, now }) {
    const directory = findDirectory(config, params.directory);
    if (!directory) return err({ code: 'not-found' });
    const { settings } = (await readDirectory(ports, directory, now())).state;
    if (ifMatch !== String(settings.revision)) return err({ code: 'stale' });
    const next = {
      ...{ ...withoutSeats(settings), revision: settings.revision + 1, ...(seats !== null && { seats }) },
      ...{ changedAtMs: now().getTime(), changedBy: caller.name },
    };
    if (!(await ports.directoryDesk.put(next, settings.revision))) return err({ code: 'stale' });
    const known = await readDirectory(ports, directory, now());
    return ok({ body: viewDirectory(known), etag: settingsEtag(known.state) });
  },
});

const withoutSeats = (settings: DirectorySettings): DirectorySettings =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => name !== 'seats')) as unknown as DirectorySettings;
