import * as z from 'zod';
import { err, ok } from '#shared/result.ts';
import { aboutPerson, personMeant } from '../../people/about-person.ts';
import { forgetAll } from '../../environments/change-environments.ts';
import { tellNeeds, tellPerson } from '../../people/tell-person.ts';
import { defineAction } from '../action.ts';

/** Forgets where somebody usually signs in from: the next sign-in from each device is a new one. */
export const forgetPersonEnvironments = defineAction({
  ...aboutPerson,
  id: 'person.forget-environments',
  summary: 'Forgets the devices and places from which a person usually signs in',
  method: 'DELETE',
  path: '/admin/people/{directory}/{guid}/environments',
  permission: 'people.support',
  output: z.undefined(),
  status: 204,
  errors: ['not-found'],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: ['adminSessions', 'people', 'environments', ...tellNeeds],
  async handle({ caller, params, config, ports, now, random }) {
    const person = await personMeant(ports.people, params, { caller, config });
    if (!person) return err({ code: 'not-found' });
    if (await forgetAll(ports.environments, person.id, now()))
      await tellPerson(ports, 'environments-forgotten', { before: person }, { config, now: now(), random });
    return ok({ body: undefined });
  },
});
