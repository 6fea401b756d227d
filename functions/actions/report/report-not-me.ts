import * as z from 'zod';
import { err, ok } from '#shared/result.ts';
import { readReportToken } from '../../notices/report-token.ts';
import { defineAction } from '../action.ts';

const freezeHours = 24;

/** This was not me: freezes recovery for a day and tells the administrator. Signing in stays possible (THREATS E18). */
export const reportNotMe = defineAction({
  id: 'report.not-me',
  summary: 'This was not me: freezes recovery for a day and tells the administrator',
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
  needs: ['keyRing', 'challenges', 'peopleFreeze', 'notices'],
  async handle({ body, config, ports, now, random }) {
    const report = await readReportToken(ports.keyRing, body.token, now());
    if (!report) return err({ code: 'not-found' });
    const mark = `report#${report.id}`;
    if (!(await ports.challenges.markUsed(mark, report.expiresAtMs))) return err({ code: 'not-found' });
    try {
      await ports.peopleFreeze.freeze(report.person, new Date(now().getTime() + freezeHours * 60 * 60 * 1000));
      if (config.securityContact !== undefined) {
        await ports.notices.send({
          ...{ kind: 'not-me', id: random.id(), to: config.securityContact, language: 'en' },
          ...{ portal: report.portal, login: report.login, at: now().toISOString() },
        });
      }
    } catch (error) {
      // Somebody in alarm must be able to try again.
      await ports.challenges.unmark(mark).catch(() => undefined);
      throw error;
    }
    return ok({ body: undefined });
  },
});
