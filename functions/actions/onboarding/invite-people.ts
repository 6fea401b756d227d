import { BatchView, Invitations } from '#shared/api/people-views.ts';
import type { BatchOutcome } from '#shared/api/people-views.ts';
import { err, ok } from '#shared/result.ts';
import { findPortal } from '../../flows/find-portal.ts';
import { inviteOnce, invitationBudget } from '../../people/invite-once.ts';
import { tooMuchHelp } from '../../people/helper-limits.ts';
import { looksAfterPerson } from '../../people/looks-after.ts';
import { personId } from '../../ports/person.ts';
import { configWith } from '../../resources/config-now.ts';
import { sideBySide } from '../../side-by-side.ts';
import { defineAction } from '../action.ts';

/** People of one request that are written to at a time. */
const atOnce = 5;

/**
 * Invites people to set themselves up, or reminds those who were invited before. Nobody is written to twice in three days,
 * by however many administrators at once; so a run that broke off is simply begun again.
 */
export const invitePeople = defineAction({
  id: 'onboarding.invite',
  summary: 'Mails up to 25 people who have set up nothing the way to their portal; can be repeated',
  method: 'POST',
  path: '/admin/onboarding/invitations',
  group: 'admin',
  standing: 'admin',
  permission: 'onboarding.write',
  scope: ({ body }) => ({ portal: body.portal }),
  body: Invitations,
  output: BatchView,
  status: 200,
  errors: ['not-found', 'too-many-tries'],
  perAddressPerMinute: 120,
  isAudited: true,
  needs: ['adminSessions', 'people', 'peopleOffice', 'resourcesNow', 'budgets', 'notices'],
  async handle({ caller, body, config: known, ports, now, random }) {
    const config = await configWith(body.portal, known, ports.resourcesNow);
    const portal = findPortal(config, body.portal)?.portal;
    if (!portal) return err({ code: 'not-found' });
    const taken = await ports.budgets.take(invitationBudget(portal.alias), now());
    if (!taken.isTaken) return err(tooMuchHelp(taken));
    const results: BatchView['results'] = [];
    await sideBySide([...new Set(body.people)], atOnce, async (guid) => {
      const person = await ports.people.findById(personId(portal.directory, guid));
      const isTheirs = person && looksAfterPerson(caller, person, config);
      const outcome: BatchOutcome = isTheirs
        ? await inviteOnce(ports, { person, portal, id: random.id() }, now())
        : 'refused';
      results.push({ guid, outcome });
    });
    return ok({ body: { results } });
  },
});
