import * as z from 'zod';
import { err, ok } from '#shared/result.ts';
import { cancelIssues, cancelNeeds } from '../../restore/cancel-issues.ts';
import { defineAction } from '../action.ts';

/** "I did not ask for this." No fresh proof: it only protects, and somebody in alarm must be able to act at once. */
export const cancelRestore = defineAction({
  id: 'restore.cancel',
  summary: 'Cancels all requests to restore access to my account that wait for a decision',
  method: 'DELETE',
  path: '/account/restore',
  group: 'user',
  standing: 'session',
  output: z.undefined(),
  status: 204,
  errors: ['not-found'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'people', ...cancelNeeds],
  async handle({ caller, config, ports, now, log }) {
    const person = await ports.people.findById(caller.person.id);
    const count = person ? await cancelIssues(ports, person, { config, log, now: now() }) : 0;
    return count > 0 ? ok({ body: undefined }) : err({ code: 'not-found' });
  },
});
