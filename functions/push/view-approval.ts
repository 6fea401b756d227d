import type { ApprovalView } from '#shared/api/push-views.ts';
import type { Begun } from '../factors/begun.ts';
import type { Approval } from '../ports/approval-store.ts';

/**
 * How a request stands, for the page that shows its number. Before anything was proven a refusal looks like nobody's: it
 * would tell that there is such a person, with a device (THREATS E1).
 */
export function viewApproval(
  begun: Begun,
  approval: Approval | undefined,
  { holder, isKnown, now }: { readonly holder: string; readonly isKnown: boolean; readonly now: Date },
): ApprovalView {
  if (now.getTime() >= begun.expiresAtMs) return { state: 'over' };
  const ours = approval?.id === begun.push?.request && approval?.holder === holder ? approval : undefined;
  if (ours?.state === 'approved') return { state: 'approved' };
  if (ours?.state === 'waiting' || !isKnown) return { state: 'waiting' };
  return { state: ours ? 'refused' : 'over' };
}
