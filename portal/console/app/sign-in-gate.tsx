import { h } from 'preact';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SignInProps } from '../pages/sign-in/sign-in-props.ts';
import { Page } from '../ui/page.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { useConsole } from './console-context.ts';

let SignIn: ComponentType<SignInProps> | undefined;

/** In the place of every page while nobody is signed in. The address stays, and so does what was typed. */
export function SignInGate({ isAgain }: { isAgain: boolean }) {
  const { t, refreshMe } = useConsole();
  const [state, setState] = useState<'loading' | 'failed' | 'there'>(SignIn ? 'there' : 'loading');
  useEffect(() => {
    if (SignIn) return;
    import('../pages/sign-in/sign-in.tsx').then(
      (found) => {
        SignIn = found.SignIn;
        setState('there');
      },
      () => {
        setState('failed');
      },
    );
  }, []);
  if (SignIn) return h(SignIn, { isAgain, onSignedIn: refreshMe });
  if (state === 'loading') return <p class="visually-hidden">{t.common.loading}</p>;
  return (
    <Page title={t.loadFailed}>
      <TroubleNotice trouble={{ code: 'offline' }} onRetry={() => location.reload()} />
    </Page>
  );
}
