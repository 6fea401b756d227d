import { DirectoryKey, DirectoryView } from '#shared/api/directory-views.ts';
import { err, ok } from '#shared/result.ts';
import { aboutDirectory, findDirectory, readDirectory } from '../../directories/about-directory.ts';
import { settingsEtag, viewDirectory } from '../../directories/view-directory.ts';
import { defineAction } from '../action.ts';

export const showDirectory = defineAction({
  ...aboutDirectory,
  id: 'directory.show',
  summary: 'One directory: its bridges and controllers, the synchronisation, what is imported',
  method: 'GET',
  path: '/admin/directories/{directory}',
  permission: 'directories.read',
  params: DirectoryKey,
  output: DirectoryView,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 240,
  isAudited: false,
  needs: ['adminSessions', 'bridges', 'directoryDesk'],
  async handle({ params, config, ports, now }) {
    const directory = findDirectory(config, params.directory);
    if (!directory) return err({ code: 'not-found' });
    const known = await readDirectory(ports, directory, now());
    return ok({ body: viewDirectory(known), etag: settingsEtag(known.state) });
  },
});
