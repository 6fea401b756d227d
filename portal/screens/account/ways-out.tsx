import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import { usePortal } from '../../app/portal-context.ts';
import { Link } from '../../ui/link.tsx';

/** Where else to go for somebody who cannot sign in: only what this portal offers and what helps here. */
export function WaysOut({ outcome }: { outcome: OutcomeCode }) {
  const { t, portal } = usePortal();
  const canReset = portal.actions.includes('password.reset') && outcome !== 'account-locked';
  const canUnlock = portal.actions.includes('account.unlock') && outcome === 'account-locked';
  return (
    <p>
      {canUnlock && (
        <Link to="unlock" class="button">
          {t.signIn.unlock}
        </Link>
      )}
      {canReset && <Link to="forgot">{t.signIn.forgot}</Link>}
    </p>
  );
}
