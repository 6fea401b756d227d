import { usePortal } from '../../app/portal-context.ts';
import { Link } from '../../ui/link.tsx';
import type { Proving } from './proving.ts';

/** The way on for who has lost what is asked for, where the portal has one and they are not on it already. */
export function LostIt({ proving }: { proving: Proving }) {
  const { t, portal } = usePortal();
  if (!portal.actions.includes('access.restore') || proving.otherName?.startsWith('restore')) return null;
  return (
    <p>
      <Link to="restore">{t.actions['access.restore'].title}</Link>
    </p>
  );
}
