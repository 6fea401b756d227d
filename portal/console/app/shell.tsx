import type { ConsoleTrouble } from '../api/client.ts';
import { pages } from '../pages.ts';
import type { ConsolePage } from '../pages.ts';
import { BrandMark } from '../../ui/brand.tsx';
import { Link } from '../ui/link.tsx';
import { CoveredContext, useConsole } from './console-context.ts';
import { Home } from './home.tsx';
import { LazyPage } from './lazy-page.tsx';
import { LeaveStep } from './leave-step.tsx';
import { Message } from './message.tsx';
import { NavigationDrawer, NavigationSide } from './navigation.tsx';
import { NotFoundPage, NotPermittedPage, UnreachablePage } from './other-pages.tsx';
import { partsOf } from './place.ts';
import { SignInGate } from './sign-in-gate.tsx';
import { WhoAmI } from './who-am-i.tsx';

interface Props {
  /** Why nobody is signed in. */
  readonly trouble: ConsoleTrouble | undefined;
  readonly message: { readonly text: string } | undefined;
  readonly onMessageClosed: () => void;
}

/** What stands around every page. */
export function Shell({ trouble, message, onMessageClosed }: Props) {
  const { me, isSignedIn, leaving, place, t } = useConsole();
  const [first = '', ...rest] = partsOf(place.path);
  const page = pages.find(({ path }) => path === first);
  const isOpen = page?.permission === 'nobody';
  const isGated = !isSignedIn && !isOpen;
  const isUnreachable = trouble !== undefined && trouble.code !== 'admin-session-required' && !me && !isOpen;
  return (
    <div class="console">
      <a
        class="skip button"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {t.common.skip}
      </a>
      <header class="console-header">
        {me && !isGated && !isOpen && <NavigationDrawer />}
        <Link to="" class="console-brand">
          <BrandMark />
          <span>{t.product}</span>
        </Link>
        <WhoAmI isNamed={!isGated && !isOpen} />
      </header>
      {me && !isGated && !isOpen && <NavigationSide />}
      <main class="console-main" id="main" tabIndex={-1}>
        <Message message={message} onClosed={onMessageClosed} />
        {isUnreachable && <UnreachablePage trouble={trouble} />}
        {isGated && !isUnreachable && <SignInGate isAgain={me !== undefined} />}
        {(me || isOpen) && (
          // Kept below the sign-in when the session ends, so that nothing typed is lost; of nobody else's eyes or keys.
          <div key={me?.id} hidden={isGated}>
            <CoveredContext.Provider value={isGated}>
              <Routed page={page} first={first} rest={rest} />
              {leaving && <LeaveStep leaving={leaving} />}
            </CoveredContext.Provider>
          </div>
        )}
      </main>
    </div>
  );
}

function Routed({ page, first, rest }: { page: ConsolePage | undefined; first: string; rest: readonly string[] }) {
  const { me } = useConsole();
  if (first === '') return <Home />;
  if (!page) return <NotFoundPage />;
  const { permission } = page;
  const isAllowed =
    permission === 'signed-in' || permission === 'nobody' || (me?.permissions.includes(permission) ?? false);
  return isAllowed ? <LazyPage key={page.path} load={page.load} rest={rest} /> : <NotPermittedPage />;
}
