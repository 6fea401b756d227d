import { RestoreView } from '#shared/api/restore-views.ts';
import { err } from '#shared/result.ts';
import { defineAction } from '../action.ts';

/** How far a request is, for the browser that made it. */
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
  needs: ['flows'],
  handle: async () => err({ code: 'not-found' }),
});
