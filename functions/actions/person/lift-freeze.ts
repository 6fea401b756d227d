import * as z from 'zod';
import { err, ok } from '#shared/result.ts';
import { aboutPerson, personMeant } from '../../people/about-person.ts';
import { mayHelp } from '../../people/may-help.ts';
import { tellNeeds, tellPerson } from '../../people/tell-person.ts';
import { defineAction } from '../action.ts';

/** Ends the freeze that "this was not me" brought. Not the help desk: who reported it may be right, and the caller who wants it lifted the thief. */
export const liftFreeze = defineAction({
  ...aboutPerson,
  id: 'person.lift-freeze',
  summary: 'Ends the freeze of recovery after a report of "this was not me"',
  method: 'DELETE',
  path: '/admin/people/{directory}/{guid}/freeze',
  permission: 'people.write',
  output: z.undefined(),
  status: 204,
  errors: ['not-found', 'not-allowed'],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: ['adminSessions', 'administrators', 'people', 'peopleOffice', ...tellNeeds],
  async handle({ caller, params, config, ports, now, random }) {
    const person = await personMeant(ports.people, params, { caller, config });
    if (!person) return err({ code: 'not-found' });
    const isFrozen = (person.frozenUntilMs ?? 0) > now().getTime();
    if ((await mayHelp(ports, person, { caller })) !== 'yes') return err({ code: 'not-allowed' });
    await ports.peopleOffice.liftFreeze(person.id);
    if (isFrozen) await tellPerson(ports, 'freeze-lifted', { before: person }, { config, now: now(), random });
    return ok({ body: undefined });
  },
});
