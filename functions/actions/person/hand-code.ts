import * as z from 'zod';
import { HandedCode } from '#shared/api/people-views.ts';
import { err, ok } from '#shared/result.ts';
import { aboutPerson, personMeant } from '../../people/about-person.ts';
import { issueBootstrapCode } from '../../authenticators/issue-bootstrap-code.ts';
import { takeHelp, tooMuchHelp } from '../../people/helper-limits.ts';
import { sharedPortals } from '../../people/looks-after.ts';
import { mayHandCode, mayHelp } from '../../people/may-help.ts';
import { helpedEntry, languageOf, tellNeeds } from '../../people/tell-person.ts';
import { defineAction } from '../action.ts';

/** Makes a code that the help desk reads out, by which a person proves themself once. One proof of two: where it would open the account alone, the help desk gets none. The person is told. */
export const handCode = defineAction({
  ...aboutPerson,
  id: 'person.issue-bootstrap-code',
  summary: 'Makes a code for a person to prove themself by once; shown this one time',
  method: 'POST',
  path: '/admin/people/{directory}/{guid}/bootstrap-codes',
  permission: 'people.support',
  isCreation: true,
  body: z.strictObject({ hours: z.int().min(1).max(24) }),
  output: HandedCode,
  status: 201,
  errors: ['not-found', 'not-allowed', 'too-many-tries', 'stale'],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: ['adminSessions', 'administrators', 'people', 'authenticators', 'peopleEnrolment', 'budgets', ...tellNeeds],
  async handle({ caller, params, body, config, ports, now, random }) {
    const person = await personMeant(ports.people, params, { caller, config });
    if (!person) return err({ code: 'not-found' });
    const help = await mayHelp(ports, person, { caller });
    if (mayHandCode(person, help, { caller, config, now: now() }) !== 'yes') return err({ code: 'not-allowed' });
    const portal = sharedPortals(caller, person, config)[0];
    if (!portal) return err({ code: 'not-allowed' });
    const taken = await takeHelp(ports.budgets, 'code', { caller, person, now: now() });
    if (!taken.isTaken) return err(tooMuchHelp(taken));
    const issued = await issueBootstrapCode(
      ports,
      {
        ...{ person, issuedBy: caller.name, lifeSeconds: body.hours * 60 * 60 },
        ...{ portal: portal.alias, language: languageOf(person, portal) },
      },
      { now: now(), random },
    );
    if (!issued) return err({ code: 'stale' });
    await ports.activity
      .add(helpedEntry(person, portal.alias, 'code-handed', { now: now(), random }))
      .catch(() => undefined);
    return ok({ body: { code: issued.code, expiresAt: issued.expiresAt.toISOString() } });
  },
});
