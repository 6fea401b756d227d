import { PlacesView } from '#shared/api/place-views.ts';
import { ok } from '#shared/result.ts';
import { looksAfterPlace } from '../../administrators/admin-caller.ts';
import { configNow } from '../../resources/config-now.ts';
import { defineAction } from '../action.ts';

/** The directories and portals that the caller looks after, with what they are called: for choosing one. */
export const listPlaces = defineAction({
  id: 'admin-session.list-places',
  summary: 'Directories and portals that the caller looks after, with their names',
  method: 'GET',
  path: '/admin/places',
  group: 'admin',
  standing: 'admin',
  permission: 'signed-in',
  scope: 'own-check',
  output: PlacesView,
  status: 200,
  errors: [],
  perAddressPerMinute: 240,
  isAudited: false,
  needs: ['resourcesNow'],
  async handle({ caller, ports, config: known }) {
    // Who has just made a portal wants to go on with it.
    const config = await configNow(known, ports.resourcesNow);
    const directories = config.directories
      .filter(({ id }) => looksAfterPlace(caller, { directory: id }))
      .map(({ id, label }) => ({ id, label }));
    const portals = config.portals
      .filter(({ alias }) => looksAfterPlace(caller, { portal: alias }))
      .map(({ alias, name, directory, tokenTypes }) => ({ alias, name, directory, tokenTypes: [...tokenTypes] }));
    return ok({ body: { directories, portals } });
  },
});
