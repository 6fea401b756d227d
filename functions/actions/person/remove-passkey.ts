import * as z from 'zod';
import { PasskeyId } from '#shared/api/passkeys.ts';
import { PersonKey } from '#shared/api/people-views.ts';
import { err, ok } from '#shared/result.ts';
import { passkeysOf } from '../../passkeys/passkeys-of.ts';
import { removePasskey } from '../../passkeys/remove-passkey.ts';
import { publicIdOf } from '../../passkeys/view-passkey.ts';
import { aboutPerson, personMeant } from '../../people/about-person.ts';
import { takeHelp, tooMuchHelp } from '../../people/helper-limits.ts';
import { mayHelp } from '../../people/may-help.ts';
import { tellNeeds, tellPerson } from '../../people/tell-person.ts';
import { defineAction } from '../action.ts';

/** Takes a passkey away that was lost. Whoever finds it gets in by it; what is left still has to be proven (THREATS E15). */
export const removePersonPasskey = defineAction({
  ...aboutPerson,
  id: 'person.remove-passkey',
  summary: 'Takes a passkey away from a person who lost it',
  method: 'DELETE',
  path: '/admin/people/{directory}/{guid}/passkeys/{id}',
  permission: 'people.support',
  params: PersonKey.extend({ id: PasskeyId }),
  output: z.undefined(),
  status: 204,
  errors: ['not-found', 'not-allowed', 'too-many-tries'],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: ['adminSessions', 'administrators', 'people', 'authenticators', 'peopleEnrolment', 'budgets', ...tellNeeds],
  async handle({ caller, params: { id, ...key }, config, ports, now, random }) {
    const person = await personMeant(ports.people, key, { caller, config });
    if (!person) return err({ code: 'not-found' });
    if ((await mayHelp(ports, person, { caller })) !== 'yes') return err({ code: 'not-allowed' });
    const all = await passkeysOf(ports.authenticators, person.id);
    const found = all.find((each) => publicIdOf(each) === id);
    if (!found) return err({ code: 'not-found' });
    const taken = await takeHelp(ports.budgets, 'factor', { caller, person, now: now() });
    if (!taken.isTaken) return err(tooMuchHelp(taken));
    await removePasskey(ports, found, { isLast: all.length === 1 });
    await tellPerson(ports, 'passkey-taken', { before: person }, { config, now: now(), random });
    return ok({ body: undefined });
  },
});
