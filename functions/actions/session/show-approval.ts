import { ApprovalView } from '#shared/api/push-views.ts';
import { err, ok } from '#shared/result.ts';
import { viewApproval } from '../../push/view-approval.ts';
import { defineAction } from '../action.ts';

/** Whether a device has answered what a fresh proof asked. */
export const showSessionApproval = defineAction({
  id: 'session.show-approval',
  summary: 'Whether a device has answered, for a fresh proof',
  method: 'GET',
  path: '/session/approval',
  group: 'user',
  standing: 'session',
  output: ApprovalView,
  status: 200,
  errors: ['wrong-step'],
  perAddressPerMinute: 240,
  isAudited: false,
  needs: ['sessions', 'approvals'],
  async handle({ caller, ports, now }) {
    const begun = caller.proving?.begun.push;
    if (!begun) return err({ code: 'wrong-step' });
    const approval = await ports.approvals.find(caller.person.id, now());
    return ok({ body: viewApproval(begun, approval, { holder: caller.id, isKnown: true, now: now() }) });
  },
});
