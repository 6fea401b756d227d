import { SentTo } from '#shared/api/people-views.ts';
import { maskedMail } from '#shared/domain/contact/mail-address.ts';
import { err, ok } from '#shared/result.ts';
import { aboutPerson, personMeant } from '../../people/about-person.ts';
import { takeHelp, tooMuchHelp } from '../../people/helper-limits.ts';
import { sharedPortals } from '../../people/looks-after.ts';
import { mayHelp } from '../../people/may-help.ts';
import { invite } from '../../people/tell-person.ts';
import { mailOf } from '../../ports/person.ts';
import { defineAction } from '../action.ts';

/** Sends somebody to the page where they choose a new password themselves. The mail proves nothing and opens nothing (ADR 0062): it only spares them looking for the page. The helper learns where it went, and no password, ever. */
export const startReset = defineAction({
  ...aboutPerson,
  id: 'person.start-reset',
  summary: 'Mails a person the way to the page where they choose a new password by themselves',
  method: 'POST',
  path: '/admin/people/{directory}/{guid}/reset-invitations',
  permission: 'people.support',
  output: SentTo,
  status: 202,
  errors: ['not-found', 'not-allowed', 'too-many-tries'],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: ['adminSessions', 'administrators', 'people', 'budgets', 'notices'],
  async handle({ caller, params, config, ports, now, random }) {
    const person = await personMeant(ports.people, params, { caller, config });
    if (!person) return err({ code: 'not-found' });
    if ((await mayHelp(ports, person, { caller })) !== 'yes' || mailOf(person) === undefined)
      return err({ code: 'not-allowed' });
    const canReset = ({ actions }: { actions: readonly string[] }) => actions.includes('password.reset');
    const portal = sharedPortals(caller, person, config).find(canReset);
    if (!portal) return err({ code: 'not-allowed' });
    const taken = await takeHelp(ports.budgets, 'reset', { caller, person, now: now() });
    if (!taken.isTaken) return err(tooMuchHelp(taken));
    const sentTo = await invite(ports.notices, 'reset-started', { person, portal, id: random.id() });
    return ok({ body: { sentTo: maskedMail(sentTo ?? '') } });
  },
});
