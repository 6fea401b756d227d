import { Home } from '../screens/home.tsx';
import { NotFound } from '../screens/no-portal.tsx';
import { Recovery } from '../screens/recovery/recovery.tsx';
import { lazy } from '../ui/lazy.tsx';
import { usePortal } from './portal-context.ts';

const Account = lazy(async () => (await import('../screens/account/account.tsx')).Account);
const Restore = lazy(async () => (await import('../screens/restore/restore.tsx')).Restore);
const Approve = lazy(async () => (await import('../screens/phones/approve.tsx')).Approve);
const NotMe = lazy(async () => (await import('../screens/not-me.tsx')).NotMe, 'first texts');

/** The screen for the place. The key makes each place a new screen, so that the focus goes to its heading. */
export function Screen() {
  const { place } = usePortal();
  const [area, ...rest] = place.path.split('/');
  const step = rest.join('/');
  switch (area) {
    case '':
      return <Home />;
    case 'forgot':
      return <Recovery key={place.path} purpose="reset" step={step} />;
    case 'unlock':
      return <Recovery key={place.path} purpose="unlock" step={step} />;
    case 'restore':
      return <Restore step={step} />;
    case 'account':
      return <Account section={step} />;
    case 'approve':
      return <Approve />;
    case 'not-me':
      return <NotMe />;
    default:
      return <NotFound />;
  }
}
