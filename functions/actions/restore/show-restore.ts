import { RestoreView } from '#shared/api/restore-views.ts';
import { err, ok } from '#shared/result.ts';
import { viewRestore } from '../../restore/view-restore.ts';
import { defineAction } from '../action.ts';

/** How far a request is, for the browser that made it. Says nothing about anybody else, nor about any other request. */
export const showRestore = defineAction({
  id: 'restore.show-state',
  summary: 'How far the request to restore access is that this browser made',
  method: 'GET',
  path: '/restore',
  group: 'public',
  standing: 'nobody',
  output: RestoreView,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 60,
  isAudited: false,
  needs: ['issues'],
  async handle({ holds, ports, now }) {
    const issue = holds.restore === undefined ? undefined : await ports.issues.findByCookie(holds.restore, now());
    return issue ? ok({ body: viewRestore(issue, now()) }) : err({ code: 'not-found' });
  },
});
