import * as z from 'zod';
import { ActivityId } from '#shared/api/activity-views.ts';
import { PersonActivity } from '#shared/api/people-views.ts';
import { err, ok } from '#shared/result.ts';
import { viewEntry } from '../../activity/view-entry.ts';
import { looksAfterPlace } from '../../administrators/admin-caller.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { aboutPerson, personMeant } from '../../people/about-person.ts';
import { defineAction } from '../action.ts';

const pageSize = 25;

/** What happened to an account, as its owner sees it too. */
export const listPersonActivity = defineAction({
  ...aboutPerson,
  id: 'person.list-activity',
  summary: 'What happened to an account in the last half year, newest first',
  method: 'GET',
  path: '/admin/people/{directory}/{guid}/activity',
  permission: 'people.read',
  query: z.strictObject({ cursor: z.string().max(300).optional() }),
  output: PersonActivity,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['adminSessions', 'people', 'activityHistory'],
  async handle({ caller, params, query: { cursor }, config, ports, now }) {
    const before = cursor === undefined ? undefined : readCursor(ActivityId, cursor);
    const person = await personMeant(ports.people, params, { caller, config });
    if (!person || (cursor !== undefined && before === undefined)) return err({ code: 'not-found' });
    const page = { limit: pageSize, now: now(), ...(before !== undefined && { before }) };
    const { entries, next } = await ports.activityHistory.list(person.id, page);
    return ok({
      body: {
        // What happened in portals of others is left out: a page can be shorter then.
        entries: entries
          .filter(({ portal }) => looksAfterPlace(caller, { portal }))
          .map((entry) => ({ ...viewEntry(entry), portal: entry.portal })),
        ...(next !== undefined && { cursor: writeCursor(next) }),
      },
    });
  },
});
