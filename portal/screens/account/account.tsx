import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SessionView } from '#shared/api/views.ts';
import type { Secret } from '#shared/secret.ts';
import { call } from '../../api/client.ts';
import type { Trouble } from '../../api/trouble.ts';
import { usePortal } from '../../app/portal-context.ts';
import { lazy, Loading } from '../../ui/lazy.tsx';
import { NotAllowed } from '../../ui/not-allowed.tsx';
import { Page } from '../../ui/page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { DonePage } from '../done-page.tsx';
import { Link } from '../../ui/link.tsx';
import { AccountHome } from './account-home.tsx';
import { FreshProof } from './fresh-proof.tsx';
import { SignIn } from './sign-in.tsx';
import { setUpSection, useEnrolmentGuide } from './use-enrolment-guide.ts';

const ChangePassword = lazy(async () => (await import('./change-password.tsx')).ChangePassword);
const Enrolment = lazy(async () => (await import('./enrolment.tsx')).Enrolment);
const Tokens = lazy(async () => (await import('./tokens/tokens.tsx')).Tokens);
const RecoveryCodes = lazy(async () => (await import('./recovery-codes.tsx')).RecoveryCodes);
const NewCodes = lazy(async () => (await import('./new-codes.tsx')).NewCodes);
const Questions = lazy(async () => (await import('./questions.tsx')).Questions);
const PortalPassword = lazy(async () => (await import('./portal-password.tsx')).PortalPassword);
const Passkeys = lazy(async () => (await import('../passkeys/passkeys.tsx')).Passkeys);
const Phones = lazy(async () => (await import('../phones/phones.tsx')).Phones);
const Profile = lazy(async () => (await import('./profile/profile.tsx')).Profile);
const Chat = lazy(async () => (await import('./chat/chat.tsx')).Chat);
const Activity = lazy(async () => (await import('./activity/activity.tsx')).Activity);
const Environments = lazy(async () => (await import('./environments/environments.tsx')).Environments);

type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'out'; readonly notice?: 'ended' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  | { readonly kind: 'in'; readonly session: SessionView; readonly password?: Secret; readonly isNew?: boolean };

/** Everything for which one signs in. Whoever is not signed in signs in right here and goes on to where they wanted. */
export function Account({ section }: { section: string }) {
  const { t, go, portal, place } = usePortal();
  const [state, setState] = useState<State>({ kind: 'loading' });
  const guide = useEnrolmentGuide(section);
  const isDone = section === 'password/done' && place.memory.outcome === 'done';

  const load = useCallback(async () => {
    const answer = await call('session.show', {});
    if (answer.ok && answer.value.portal === portal.alias) setState({ kind: 'in', session: answer.value });
    else if (answer.ok || answer.error.code === 'session-required') setState({ kind: 'out' });
    else setState({ kind: 'trouble', trouble: answer.error });
  }, [portal.alias]);

  useEffect(() => {
    // The end of a change needs no session: the directory's own change may have ended it.
    if (!isDone) void load();
  }, [load, isDone]);

  if (isDone) {
    return (
      <DonePage kind="reset">
        {state.kind === 'in' && (
          <Link to="account" class="button primary">
            {t.account.back}
          </Link>
        )}
      </DonePage>
    );
  }
  if (state.kind === 'loading' || guide.isLeaving) return <Loading />;
  if (state.kind === 'trouble') {
    return (
      <Page title={t.common.problem}>
        <TroubleNotice trouble={state.trouble} />
        <button type="button" class="button primary" onClick={() => void load()}>
          {t.common.tryAgain}
        </button>
      </Page>
    );
  }
  if (state.kind === 'out') {
    if (portal.signIn.methods.length === 0) return <NotAllowed />;
    return (
      <SignIn
        hasEnded={state.notice === 'ended'}
        onSignedIn={(session, password) => {
          const isForChange = section === 'password' || session.mustChangePassword !== undefined;
          // Nobody types the same password twice within a minute; it stays in this tab's memory only.
          setState({ kind: 'in', session, isNew: true, ...(isForChange && password && { password }) });
          if (session.mustChangePassword) go('account/password', { replace: true });
        }}
      />
    );
  }
  const { session } = state;
  const forget = (): void => {
    setState({ kind: 'in', session: withoutDemand(session) });
  };
  const onSessionEnded = (): void => {
    setState({ kind: 'out', notice: 'ended' });
  };
  const wanted = session.mustChangePassword ? 'password' : section;
  if (wanted.split('/')[0] === 'passkeys') {
    const rest = wanted.slice('passkeys/'.length);
    return <Passkeys section={rest} login={session.login} onSessionEnded={onSessionEnded} />;
  }
  if (wanted.split('/')[0] === 'phones') {
    return <Phones section={wanted.slice('phones/'.length)} login={session.login} onSessionEnded={onSessionEnded} />;
  }
  if (wanted.split('/')[0] === 'chat') {
    return <Chat section={wanted.slice('chat/'.length)} login={session.login} onSessionEnded={onSessionEnded} />;
  }
  if (wanted.split('/')[0] === 'activity') {
    return <Activity section={wanted.slice('activity/'.length)} onSessionEnded={onSessionEnded} />;
  }
  if (wanted.split('/')[0] === 'environments') {
    const rest = wanted.slice('environments/'.length);
    return <Environments section={rest} login={session.login} onSessionEnded={onSessionEnded} />;
  }
  if (wanted.split('/')[0] === 'profile') {
    const rest = wanted.slice('profile/'.length);
    return (
      <Profile
        section={rest}
        login={session.login}
        onSessionEnded={onSessionEnded}
        onChanged={() => {
          void load();
        }}
      />
    );
  }
  switch (wanted) {
    case setUpSection:
      return <Enrolment key="set-up" session={session} onSessionEnded={onSessionEnded} onStart={guide.start} />;
    case 'password':
      return (
        <ChangePassword session={session} known={state.password} onChanged={forget} onSessionEnded={onSessionEnded} />
      );
    case 'portal-password':
      return (
        <FreshProof key="portal-password" login={session.login} onSessionEnded={onSessionEnded}>
          {(onStale) => <PortalPassword login={session.login} onSessionEnded={onSessionEnded} onStale={onStale} />}
        </FreshProof>
      );
    case 'questions':
      return (
        <FreshProof key="questions" login={session.login} onSessionEnded={onSessionEnded}>
          {(onStale) => <Questions onSessionEnded={onSessionEnded} onStale={onStale} />}
        </FreshProof>
      );
    case 'recovery-codes':
      return <RecoveryCodes key="codes" onSessionEnded={onSessionEnded} />;
    case 'recovery-codes/new':
      return (
        <FreshProof key="new-codes" login={session.login} onSessionEnded={onSessionEnded}>
          {(onStale) => <NewCodes login={session.login} onSessionEnded={onSessionEnded} onStale={onStale} />}
        </FreshProof>
      );
    default:
      return /^tokens(\/|$)/.test(wanted) ? (
        <Tokens path={wanted.slice('tokens/'.length)} session={session} onSessionEnded={onSessionEnded} />
      ) : (
        <AccountHome
          key="home"
          session={session}
          isNew={state.isNew ?? false}
          onSeen={() => {
            setState({ kind: 'in', session });
          }}
          onSignedOut={() => {
            setState({ kind: 'out' });
            go('', { replace: true });
          }}
          onSessionEnded={onSessionEnded}
        />
      );
  }
}

/** After the change there is nothing left that must be done first. */
function withoutDemand(session: SessionView): SessionView {
  const free = { ...session };
  delete free.mustChangePassword;
  return free;
}
