import { ApprovalView } from '#shared/api/push-views.ts';
import { err, ok } from '#shared/result.ts';
import { approvalOwner } from '../../push/approval-owner.ts';
import { viewApproval } from '../../push/view-approval.ts';
import { defineAction } from '../action.ts';

/** Whether a device has answered what this recovery or sign-in asked. Costs one read; nothing is used up by looking. */
export const showFlowApproval = defineAction({
  id: 'flow.show-approval',
  summary: 'Whether a device has answered; then it can be proven',
  method: 'GET',
  path: '/flow/approval',
  group: 'public',
  standing: 'flow',
  output: ApprovalView,
  status: 200,
  errors: ['wrong-step'],
  perAddressPerMinute: 240,
  isAudited: false,
  needs: ['flows', 'approvals'],
  async handle({ caller: flow, ports, now }) {
    const begun = flow.begun.push;
    if (!begun) return err({ code: 'wrong-step' });
    const approval = await ports.approvals.find(approvalOwner(flow.subject, flow.person), now());
    return ok({
      body: viewApproval(begun, approval, { holder: flow.id, isKnown: flow.proofs.length > 0, now: now() }),
    });
  },
});
