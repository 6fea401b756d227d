import * as z from 'zod';
import { PersonKey } from '#shared/api/people-views.ts';
import { PushDeviceId } from '#shared/api/push-views.ts';
import { err, ok } from '#shared/result.ts';
import { aboutPerson, personMeant } from '../../people/about-person.ts';
import { takeHelp, tooMuchHelp } from '../../people/helper-limits.ts';
import { mayHelp } from '../../people/may-help.ts';
import { tellNeeds, tellPerson } from '../../people/tell-person.ts';
import { removalNeeds, removeDevices } from '../../push/remove-devices.ts';
import { defineAction } from '../action.ts';

/** Takes a phone away that approves sign-ins and was lost: whoever finds it has the key on it. */
export const removePersonPhone = defineAction({
  ...aboutPerson,
  id: 'person.remove-phone',
  summary: 'Takes a phone that approves sign-ins away from a person who lost it',
  method: 'DELETE',
  path: '/admin/people/{directory}/{guid}/phones/{id}',
  permission: 'people.support',
  params: PersonKey.extend({ id: PushDeviceId }),
  output: z.undefined(),
  status: 204,
  errors: ['not-found', 'not-allowed', 'too-many-tries'],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: ['adminSessions', 'administrators', 'people', 'budgets', ...removalNeeds, ...tellNeeds],
  async handle({ caller, params: { id, ...key }, config, ports, now, random }) {
    const person = await personMeant(ports.people, key, { caller, config });
    if (!person) return err({ code: 'not-found' });
    if ((await mayHelp(ports, person, { caller })) !== 'yes') return err({ code: 'not-allowed' });
    const taken = await takeHelp(ports.budgets, 'factor', { caller, person, now: now() });
    if (!taken.isTaken) return err(tooMuchHelp(taken));
    const removed = await removeDevices(ports, person.id, (device) => device.id === id, now());
    if (removed.length === 0) return err({ code: 'not-found' });
    await tellPerson(ports, 'phone-taken', { before: person }, { config, now: now(), random });
    return ok({ body: undefined });
  },
});
