import * as z from 'zod';
import { err, ok } from '#shared/result.ts';
import { aboutPerson, personMeant } from '../../people/about-person.ts';
import { proofSubject } from '../../flows/limits.ts';
import { takeHelp, tooMuchHelp } from '../../people/helper-limits.ts';
import { mayHelp } from '../../people/may-help.ts';
import { tellNeeds, tellPerson } from '../../people/tell-person.ts';
import { triesSlots } from '../../people/tries.ts';
import { defineAction } from '../action.ts';

/** Lets somebody try again who had too many wrong proofs, also after the hundred that nobody else opens. Few times a day for one person: else a code could be guessed by turns (THREATS E4). */
export const openTries = defineAction({
  ...aboutPerson,
  id: 'person.open-tries',
  summary: 'Opens the tries of a person after too many wrong proofs',
  method: 'DELETE',
  path: '/admin/people/{directory}/{guid}/tries',
  permission: 'people.support',
  output: z.undefined(),
  status: 204,
  errors: ['not-found', 'not-allowed', 'too-many-tries'],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: ['adminSessions', 'administrators', 'people', 'budgets', ...tellNeeds],
  async handle({ caller, params, config, ports, now, random }) {
    const person = await personMeant(ports.people, params, { caller, config });
    if (!person) return err({ code: 'not-found' });
    if ((await mayHelp(ports, person, { caller })) !== 'yes') return err({ code: 'not-allowed' });
    const taken = await takeHelp(ports.budgets, 'tries', { caller, person, now: now() });
    if (!taken.isTaken) return err(tooMuchHelp(taken));
    await ports.budgets.succeed(proofSubject(person.id), triesSlots);
    await tellPerson(ports, 'tries-opened', { before: person }, { config, now: now(), random });
    return ok({ body: undefined });
  },
});
