import { RestoreSubmission, RestoreView } from '#shared/api/restore-views.ts';
import { err } from '#shared/result.ts';
import { defineAction } from '../action.ts';

/** Puts the request before an administrator, with what was proven and what was given. Nothing has changed by it. */
export const submitRestore = defineAction({
  id: 'restore.submit',
  summary: 'Puts a proven request to restore access before an administrator',
  method: 'POST',
  path: '/restore/requests',
  group: 'public',
  standing: 'flow',
  body: RestoreSubmission,
  output: RestoreView,
  status: 201,
  errors: ['wrong-step', 'not-allowed', 'proof-refused', 'rules-broken', 'too-many-tries', 'too-many-issues'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['flows'],
  handle: async () => err({ code: 'wrong-step' }),
});
