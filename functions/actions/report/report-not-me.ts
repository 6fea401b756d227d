import * as z from 'zod';
import { err, ok } from '#shared/result.ts';
import { notMeNeeds, reportNotMe as report } from '../../activity/not-me.ts';
import { readReportToken } from '../../notices/report-token.ts';
import { defineAction } from '../action.ts';

/** "This was not me", by the link in a mail. The link says who it is about, and works once. */
export const reportNotMe = defineAction({
  id: 'report.not-me',
  summary: 'This was not me: freezes recovery for a day, ends all sessions and tells the administrator',
  method: 'POST',
  path: '/reports',
  group: 'public',
  standing: 'nobody',
  body: z.strictObject({ token: z.string().min(20).max(2048) }),
  output: z.undefined(),
  status: 204,
  errors: ['not-found'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['keyRing', 'challenges', ...notMeNeeds],
  async handle({ body, config, ports, now, log }) {
    const link = await readReportToken(ports.keyRing, body.token, now());
    if (!link) return err({ code: 'not-found' });
    const mark = `report#${link.id}`;
    if (!(await ports.challenges.markUsed(mark, link.expiresAtMs))) return err({ code: 'not-found' });
    try {
      await report(ports, config, { ...link, isTold: true }, { now: now(), log });
    } catch (error) {
      // Somebody in alarm must be able to try again.
      await ports.challenges.unmark(mark).catch(() => undefined);
      throw error;
    }
    return ok({ body: undefined, about: link.person });
  },
});
