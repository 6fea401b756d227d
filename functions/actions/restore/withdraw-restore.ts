import * as z from 'zod';
import { err, ok } from '#shared/result.ts';
import { cancelIssue, cancelNeeds } from '../../restore/cancel-issues.ts';
import { defineAction } from '../action.ts';

/** Takes a request back, by the browser that made it. The browser forgets it: it may be a shared one. */
export const withdrawRestore = defineAction({
  id: 'restore.withdraw',
  summary: 'Takes back the request to restore access that this browser made',
  method: 'DELETE',
  path: '/restore',
  group: 'public',
  standing: 'nobody',
  output: z.undefined(),
  status: 204,
  errors: ['not-found'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['people', ...cancelNeeds],
  async handle({ holds, config, ports, now, log }) {
    const issue = holds.restore === undefined ? undefined : await ports.issues.findByCookie(holds.restore, now());
    if (!issue || holds.restore === undefined) return err({ code: 'not-found' });
    const person = await ports.people.findById(issue.person);
    // One that has ended is only forgotten.
    if (person) await cancelIssue(ports, issue, person, { config, log, now: now() });
    await ports.issues.forget(holds.restore);
    return ok({ body: undefined, cookies: [{ cookie: 'restore', clear: true }], about: issue.person });
  },
});
