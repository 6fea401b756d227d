import * as z from 'zod';
import { ActivityId, ActivityView } from '#shared/api/activity-views.ts';
import { err, ok } from '#shared/result.ts';
import { viewEntry } from '../../activity/view-entry.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

const pageSize = 25;

/** What happened to one's account, newest first. */
export const listActivity = defineAction({
  id: 'activity.list',
  summary: 'What happened to your account in the last half year, newest first',
  method: 'GET',
  path: '/activity',
  group: 'user',
  standing: 'session',
  query: z.strictObject({ after: ActivityId.optional() }),
  output: ActivityView,
  status: 200,
  errors: ['not-allowed'],
  perAddressPerMinute: 60,
  isAudited: false,
  needs: ['sessions', 'activityHistory'],
  async handle({ caller, query, config, ports, now }) {
    if (!mayDo(caller, config, 'activity.show')) return err({ code: 'not-allowed' });
    const page = { limit: pageSize, now: now(), ...(query.after !== undefined && { before: query.after }) };
    const { entries, next } = await ports.activityHistory.list(caller.person.id, page);
    return ok({
      body: {
        entries: entries.map(viewEntry),
        ...(next !== undefined && { next }),
      },
    });
  },
});
