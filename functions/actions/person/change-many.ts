import { BatchView, PeopleBatch } from '#shared/api/people-views.ts';
import { err, ok } from '#shared/result.ts';
import { looksAfterPlace } from '../../administrators/admin-caller.ts';
import { findPortal } from '../../flows/find-portal.ts';
import { looksAfterPerson } from '../../people/looks-after.ts';
import { switchPerson } from '../../people/switch-person.ts';
import { tellNeeds } from '../../people/tell-person.ts';
import { personId } from '../../ports/person.ts';
import { configWith } from '../../resources/config-now.ts';
import { sideBySide } from '../../side-by-side.ts';
import { defineAction } from '../action.ts';

/** People of one request that are changed at a time. */
const atOnce = 5;

/**
 * One thing for several people. A change of thousands is many of these requests, one after the other: each can be repeated,
 * says of everybody what came of it, and leaves a line in the audit trail. Nothing goes on when nobody looks.
 */
export const changeManyPeople = defineAction({
  id: 'person.change-many',
  summary: 'Switches up to 25 people off or on, or puts them on a resource or takes them off; can be repeated',
  method: 'POST',
  path: '/admin/people-batches',
  group: 'admin',
  standing: 'admin',
  permission: 'people.write',
  scope: ({ body }) => ({ directory: body.directory }),
  body: PeopleBatch,
  output: BatchView,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 240,
  isAudited: true,
  needs: ['adminSessions', 'people', 'peopleOffice', 'peopleResources', 'resourcesNow', 'sessionEnds', ...tellNeeds],
  async handle({ caller, body, config: known, ports, now, random }) {
    const config = 'portal' in body ? await configWith(body.portal, known, ports.resourcesNow) : known;
    if ('portal' in body) {
      const portal = findPortal(config, body.portal)?.portal;
      if (portal?.directory !== body.directory || !looksAfterPlace(caller, { portal: body.portal }))
        return err({ code: 'not-found' });
    }
    const results: BatchView['results'] = [];
    await sideBySide([...new Set(body.people)], atOnce, async (guid) => {
      const person = await ports.people.findById(personId(body.directory, guid));
      const isTheirs = person && (body.do === 'assign' || looksAfterPerson(caller, person, config));
      if (!isTheirs) return void results.push({ guid, outcome: 'refused' });
      if ('portal' in body) {
        const isOn = person.resources?.includes(body.portal) ?? false;
        if (isOn !== (body.do === 'assign')) await ports.peopleResources[body.do](person.id, body.portal);
        return void results.push({ guid, outcome: isOn === (body.do === 'assign') ? 'unchanged' : 'done' });
      }
      const context = { config, now: now(), random };
      const isChanged = await switchPerson(ports, person, body.do === 'activate', context);
      results.push({ guid, outcome: isChanged ? 'done' : 'unchanged' });
    });
    return ok({ body: { results } });
  },
});
