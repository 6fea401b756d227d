import { DirectoryList } from '#shared/api/directory-views.ts';
import { ok } from '#shared/result.ts';
import { looksAfterPlace } from '../../administrators/admin-caller.ts';
import { readDirectory } from '../../directories/about-directory.ts';
import { viewDirectoryRow } from '../../directories/view-directory.ts';
import { defineAction } from '../action.ts';

/** The directories of the deployment that the caller looks after: there are a few, and each has a few bridges. */
export const listDirectories = defineAction({
  id: 'directory.list',
  summary: 'The directories at a glance: bridges, people, the last synchronisation',
  method: 'GET',
  path: '/admin/directories',
  group: 'admin',
  standing: 'admin',
  permission: 'directories.read',
  scope: 'own-check',
  output: DirectoryList,
  status: 200,
  errors: [],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['adminSessions', 'bridges', 'directoryDesk'],
  async handle({ caller, config, ports, now }) {
    const mine = config.directories.filter(({ id }) => looksAfterPlace(caller, { directory: id }));
    const known = await Promise.all(mine.map((each) => readDirectory(ports, each, now())));
    return ok({ body: { directories: known.map(viewDirectoryRow) } });
  },
});
