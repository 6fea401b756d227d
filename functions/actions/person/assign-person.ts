import * as z from 'zod';
import { PortalAlias } from '#shared/api/inputs.ts';
import { PersonKey } from '#shared/api/people-views.ts';
import { err, ok } from '#shared/result.ts';
import { looksAfterPlace } from '../../administrators/admin-caller.ts';
import { findPortal } from '../../flows/find-portal.ts';
import { aboutPerson } from '../../people/about-person.ts';
import { personId } from '../../ports/person.ts';
import { defineAction } from '../action.ts';

/** Puts somebody on a resource whose members are assigned by name. */
export const assignPerson = defineAction({
  ...aboutPerson,
  id: 'person.assign',
  summary: 'Puts a person on a resource',
  method: 'PUT',
  path: '/admin/people/{directory}/{guid}/resources/{alias}',
  permission: 'people.write',
  params: PersonKey.extend({ alias: PortalAlias }),
  output: z.undefined(),
  status: 204,
  errors: ['not-found'],
  perAddressPerMinute: 120,
  isAudited: true,
  needs: ['adminSessions', 'peopleResources'],
  async handle({ caller, params, config, ports }) {
    const { alias, ...key } = params;
    const portal = findPortal(config, alias)?.portal;
    if (portal?.directory !== key.directory || !looksAfterPlace(caller, { portal: alias }))
      return err({ code: 'not-found' });
    // Who looks after a portal puts anybody of its directory on it: nobody is looked up, and nothing is told of them.
    const isThere = await ports.peopleResources.assign(personId(key.directory, key.guid), alias);
    return isThere ? ok({ body: undefined }) : err({ code: 'not-found' });
  },
});
