import type { PasswordDemands } from '#shared/api/views.ts';
import { usePortal } from '../../app/portal-context.ts';
import { usePolicyTexts } from '../../texts/policy-texts.ts';
import { Link } from '../../ui/link.tsx';

/**
 * The directory compares a new password with those before only when it is changed. Who still knows the present one is shown
 * that way, where this portal has it.
 */
export function ChangeInstead({ demands }: { demands: PasswordDemands }) {
  const { portal } = usePortal();
  const words = usePolicyTexts();
  const isOffered = portal.actions.includes('password.change') && portal.signIn.methods.includes('directory-password');
  const matters = demands.isHistoryUnchecked && (demands.policy?.historyLength ?? 0) > 0;
  if (!matters || !isOffered) return null;
  return (
    <p class="small after">
      {words.stillKnown} <Link to="account/password">{words.changeInstead}</Link>
    </p>
  );
}
