import * as z from 'zod';
import { ActivityId } from '#shared/api/activity-views.ts';
import { err, ok } from '#shared/result.ts';
import { notMeNeeds, reportNotMe } from '../../activity/not-me.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

const reportsADay = 5;

/** "This was not me", about an entry that its owner sees. No fresh proof: somebody in alarm must be able to act at once. */
export const reportActivity = defineAction({
  id: 'activity.report',
  summary: 'This was not me: freezes recovery for a day, ends all other sessions and tells the administrator',
  method: 'POST',
  path: '/activity/reports',
  group: 'user',
  standing: 'session',
  body: z.strictObject({ entry: ActivityId }),
  output: z.undefined(),
  status: 204,
  errors: ['not-allowed', 'not-found'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'activityHistory', 'budgets', ...notMeNeeds],
  async handle({ caller, body, config, ports, now, random, log }) {
    if (!mayDo(caller, config, 'activity.show')) return err({ code: 'not-allowed' });
    const { person, portal, login } = caller;
    const entry = await ports.activityHistory.find(person.id, body.entry, now());
    if (!entry) return err({ code: 'not-found' });
    // What protects the account always happens; only the mails to the administrator have an end (THREATS E18).
    const budget = { subject: `report#${person.id}`, slot: 'not-me', limit: reportsADay, windowSeconds: 24 * 60 * 60 };
    const { isTaken } = await ports.budgets.take(budget, now());
    const report = { person: person.id, portal, login, id: random.id(), keeps: caller.id, isTold: isTaken };
    await reportNotMe(ports, config, report, { now: now(), log });
    return ok({ body: undefined });
  },
});
