import * as z from 'zod';
import { err, ok } from '#shared/result.ts';
import { aboutPerson, personMeant } from '../../people/about-person.ts';
import { switchPerson } from '../../people/switch-person.ts';
import { tellNeeds } from '../../people/tell-person.ts';
import { defineAction } from '../action.ts';

/** Switches somebody off here: they are nobody anywhere from now on, like a name that does not exist (THREATS E1). */
export const deactivatePerson = defineAction({
  ...aboutPerson,
  id: 'person.deactivate',
  summary: 'Switches a person off: no sign-in, no recovery, until they are switched on again',
  method: 'PUT',
  path: '/admin/people/{directory}/{guid}/deactivation',
  permission: 'people.write',
  output: z.undefined(),
  status: 204,
  errors: ['not-found'],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: ['adminSessions', 'people', 'peopleOffice', 'sessionEnds', ...tellNeeds],
  async handle({ caller, params, config, ports, now, random }) {
    const person = await personMeant(ports.people, params, { caller, config });
    if (!person) return err({ code: 'not-found' });
    await switchPerson(ports, person, false, { config, now: now(), random });
    return ok({ body: undefined });
  },
});
