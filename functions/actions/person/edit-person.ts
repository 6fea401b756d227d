import * as z from 'zod';
import { PersonChange } from '#shared/api/people-views.ts';
import { err, ok } from '#shared/result.ts';
import { findBootstrapCode } from '../../authenticators/bootstrap-code.ts';
import { aboutPerson, personMeant } from '../../people/about-person.ts';
import { ownChangeOf } from '../../people/own-change.ts';
import { mayHelp, mayReach } from '../../people/may-help.ts';
import { personEtag } from '../../people/person-etag.ts';
import { tellFormerNumber, tellNeeds, tellPerson } from '../../people/tell-person.ts';
import { defineAction } from '../action.ts';

/**
 * Puts in an address, a number or names for somebody. Told to where they were reached before and to where they are reached
 * now. Whoever has a code of theirs in hand cannot do it, and who did it hands them none for a day: no single administrator
 * holds two factors of somebody (THREATS E19). The same goes for a password for one sign-in.
 */
export const editPerson = defineAction({
  ...aboutPerson,
  id: 'person.edit',
  summary: 'Changes the address, number or names that are on record here for a person',
  method: 'PATCH',
  path: '/admin/people/{directory}/{guid}',
  permission: 'people.write',
  ifMatch: 'required',
  body: PersonChange,
  output: z.undefined(),
  status: 204,
  errors: ['not-found', 'not-allowed', 'stale'],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: ['adminSessions', 'administrators', 'people', 'peopleOffice', 'authenticators', ...tellNeeds],
  async handle({ caller, params, body, ifMatch, config, ports, now, random }) {
    const person = await personMeant(ports.people, params, { caller, config });
    if (!person) return err({ code: 'not-found' });
    if (personEtag(person) !== ifMatch) return err({ code: 'stale' });
    const change = ownChangeOf(person, body);
    const isContact = change.ownMail !== undefined || change.ownPhone !== undefined;
    const code = isContact ? await findBootstrapCode(ports.authenticators, person.id) : undefined;
    const help = isContact ? await mayHelp(ports, person, { caller }) : 'yes';
    if (isContact && mayReach(person, help, { caller, now: now(), code }) !== 'yes')
      return err({ code: 'not-allowed' });
    if (Object.keys(change).length === 0) return ok({ body: undefined, etag: personEtag(person) });
    const after = await ports.peopleOffice.setOwn(person, change, { id: caller.id, now: now() });
    if (!after) return err({ code: 'stale' });
    const context = { config, now: now(), random };
    if (change.ownMail !== undefined) await tellPerson(ports, 'mail-set', { before: person, after }, context);
    if (change.ownPhone !== undefined) {
      await tellPerson(ports, 'phone-set', { before: person, after }, context);
      await tellFormerNumber(ports.notices, person, context);
    }
    const isNamed = change.ownGivenName !== undefined || change.ownSurname !== undefined;
    if (isNamed) await tellPerson(ports, 'names-set', { before: person }, context);
    return ok({ body: undefined, etag: personEtag(after) });
  },
});
