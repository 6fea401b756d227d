import * as z from 'zod';
import { OneTimePreparation } from '#shared/api/people-views.ts';
import { err, ok } from '#shared/result.ts';
import { demandsOf } from '../../flows/demands-of.ts';
import { aboutPerson, personMeant } from '../../people/about-person.ts';
import { oneTimeErrors, oneTimeNeeds, openOneTime } from '../../people/one-time-password.ts';
import { defineAction } from '../action.ts';

/** What the helper's browser needs to make a password for one sign-in and to seal it for the bridges. Nothing is set by it. */
export const prepareOneTimePassword = defineAction({
  ...aboutPerson,
  id: 'person.prepare-one-time-password',
  summary: 'What a browser needs to make a password for one sign-in of a person, and to seal it',
  method: 'POST',
  path: '/admin/people/{directory}/{guid}/one-time-password/preparation',
  permission: 'people.support',
  body: z.strictObject({}),
  output: OneTimePreparation,
  status: 200,
  errors: oneTimeErrors,
  perAddressPerMinute: 60,
  isAudited: false,
  needs: oneTimeNeeds,
  async handle({ caller, params, config, ports, now, random }) {
    const person = await personMeant(ports.people, params, { caller, config });
    if (!person) return err({ code: 'not-found' });
    const opened = await openOneTime(ports, person, { caller, config, now: now() });
    if (!opened.ok) return opened;
    const { portal, reach } = opened.value;
    const binding = {
      ...({ operation: random.id(), kind: 'password.reset', isOneTime: true } as const),
      ...{ directory: person.directory, login: person.samAccountName },
    };
    const sealing = { binding, bridges: [...reach.keyStatements] };
    return ok({ body: { sealing, demands: demandsOf(person, portal, reach, { for: 'reset' }) } });
  },
});
