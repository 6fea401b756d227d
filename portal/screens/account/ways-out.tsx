import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import { usePortal } from '../../app/portal-context.ts';
import { Link } from '../../ui/link.tsx';

/** Where else to go for somebody who cannot sign in: only what this portal offers and what helps here. */
export function WaysOut({ outcome }: { outcome: OutcomeCode }) {
  const { t, portal } = usePortal();
  const canReset = portal.actions.includes('password.reset') && outcome !== 'account-locked';
  // Whether an account is locked is told to nobody who has not proven who they are, so unlocking is always a way.
  const isMaybeLocked = outcome === 'account-locked' || outcome === 'credentials-refused';
  const canUnlock = portal.actions.includes('account.unlock') && isMaybeLocked;
  return (
    <>
      {canReset && (
        <p>
          <Link to="forgot">{t.signIn.forgot}</Link>
        </p>
      )}
      {canUnlock && (
        <p>
          <Link to="unlock" {...(outcome === 'account-locked' && { class: 'button' })}>
            {t.signIn.unlock}
          </Link>
        </p>
      )}
    </>
  );
}
