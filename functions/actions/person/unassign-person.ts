import * as z from 'zod';
import { PortalAlias } from '#shared/api/inputs.ts';
import { PersonKey } from '#shared/api/people-views.ts';
import { err, ok } from '#shared/result.ts';
import { looksAfterPlace } from '../../administrators/admin-caller.ts';
import { findPortal } from '../../flows/find-portal.ts';
import { aboutPerson, personMeant } from '../../people/about-person.ts';
import { defineAction } from '../action.ts';

/** Takes somebody off a resource; what they have set up stays theirs. */
export const unassignPerson = defineAction({
  ...aboutPerson,
  id: 'person.unassign',
  summary: 'Takes a person off a resource',
  method: 'DELETE',
  path: '/admin/people/{directory}/{guid}/resources/{alias}',
  permission: 'people.write',
  params: PersonKey.extend({ alias: PortalAlias }),
  output: z.undefined(),
  status: 204,
  errors: ['not-found'],
  perAddressPerMinute: 120,
  isAudited: true,
  needs: ['adminSessions', 'people', 'peopleResources'],
  async handle({ caller, params, config, ports }) {
    const { alias, ...key } = params;
    const portal = findPortal(config, alias)?.portal;
    if (portal?.directory !== key.directory || !looksAfterPlace(caller, { portal: alias }))
      return err({ code: 'not-found' });
    const person = await personMeant(ports.people, key, { caller, config });
    if (!person) return err({ code: 'not-found' });
    await ports.peopleResources.unassign(person.id, alias);
    return ok({ body: undefined });
  },
});
