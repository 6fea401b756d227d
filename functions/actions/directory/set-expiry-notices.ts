import { DirectoryKey, DirectoryView, ExpiryNoticesChange } from '#shared/api/directory-views.ts';
import { err, ok } from '#shared/result.ts';
import { aboutDirectory, findDirectory, readDirectory } from '../../directories/about-directory.ts';
import { settingsEtag, viewDirectory } from '../../directories/view-directory.ts';
import type { DirectorySettings } from '../../ports/directory-store.ts';
import { defineAction } from '../action.ts';

/** Nobody is written to by this: bridges are asked in the morning. */
export const setExpiryNotices = defineAction({
  ...aboutDirectory,
  id: 'directory.set-expiry-notices',
  summary: 'Sets how many days before a password ends its owner is told; none: nobody is',
  method: 'PUT',
  path: '/admin/directories/{directory}/expiry-notices',
  permission: 'directories.write',
  ifMatch: 'required',
  params: DirectoryKey,
  body: ExpiryNoticesChange,
  output: DirectoryView,
  status: 200,
  errors: ['not-found', 'stale'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['adminSessions', 'bridges', 'directoryDesk'],
  async handle({ caller, params, body: { noticeDays }, ifMatch, config, ports, now }) {
    const directory = findDirectory(config, params.directory);
    if (!directory) return err({ code: 'not-found' });
    const { settings } = (await readDirectory(ports, directory, now())).state;
    if (ifMatch !== String(settings.revision)) return err({ code: 'stale' });
    const expiryNotices = [...noticeDays].sort((a, b) => b - a);
    const next: DirectorySettings = {
      ...withoutNotices(settings),
      ...(expiryNotices.length > 0 && { expiryNotices }),
      ...{ revision: settings.revision + 1, changedAtMs: now().getTime(), changedBy: caller.name },
    };
    if (!(await ports.directoryDesk.put(next, settings.revision))) return err({ code: 'stale' });
    const known = await readDirectory(ports, directory, now());
    return ok({ body: viewDirectory(known), etag: settingsEtag(known.state) });
  },
});

const withoutNotices = (settings: DirectorySettings): DirectorySettings =>
  Object.fromEntries(
    Object.entries(settings).filter(([name]) => name !== 'expiryNotices'),
  ) as unknown as DirectorySettings;
