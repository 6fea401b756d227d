import { useEffect, useState } from 'preact/hooks';
import type { FlowView, OperationView, SessionView, SignInMethod } from '#shared/api/views.ts';
import { Secret } from '#shared/secret.ts';
import type { Trouble } from '../../api/trouble.ts';
import { usePortal } from '../../app/portal-context.ts';
import { useTask } from '../../app/use-task.ts';
import type { Explained, Texts } from '../../texts/texts.ts';
import { DirectoryAway } from '../../ui/directory-away.tsx';
import { ErrorSummary, useFieldErrors } from '../../ui/error-summary.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { OutcomeNotice } from '../outcome-notice.tsx';
import { loginError } from '../recovery/login-error.ts';
import { SignInWithPasskey } from '../passkeys/sign-in-with-passkey.tsx';
import { SecondProof } from './second-proof.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { signIn } from './sign-in-steps.ts';
import type { SignInStep } from './sign-in-steps.ts';
import { asksPassword, firstFactorOf, namedWays, SignInWays } from './sign-in-ways.tsx';
import { WaysOut } from './ways-out.tsx';

interface Props {
  /** The session ended while the person was at work. */
  readonly hasEnded: boolean;
  /** The password is absent where another way led in. */
  readonly onSignedIn: (session: SessionView, password?: Secret) => void;
}

/** Name and password, or another way that this portal allows, and whatever else the person has enrolled. */
export function SignIn({ hasEnded, onSignedIn }: Props) {
  const { t, portal, language, login: kept, setLogin, setFlow: setRecovery, refreshPortal } = usePortal();
  const [typed, setTyped] = useState({ login: kept, password: '' });
  const [chosen, setChosen] = useState<SignInMethod>();
  const [end, setEnd] = useState<OperationView>();
  const [flow, setFlow] = useState<FlowView>();
  const errors = useFieldErrors();
  const task = useTask();
  const [leaving] = useState(() => new AbortController());
  const ways = namedWays(portal.signIn.methods);
  const way = chosen ?? ways[0];

  useEffect(() => {
    void refreshPortal();
    return () => {
      leaving.abort();
    };
  }, [leaving, refreshPortal]);

  const follow = (step: SignInStep): void => {
    const password = way === 'directory-password' ? new Secret(typed.password) : undefined;
    if (step.kind === 'signed-in') onSignedIn(step.session, password);
    if (step.kind === 'more') setFlow(step.flow);
    if (step.kind === 'refused') setEnd(step.end);
  };

  const submit = async (by: SignInMethod): Promise<void> => {
    task.setTrouble(undefined);
    setEnd(undefined);
    const wrong = loginError(typed.login, t);
    const isFine = errors.check([
      wrong && { field: 'login', text: wrong },
      asksPassword(by) && typed.password === '' && { field: 'password', text: t.signIn.passwordEmpty },
    ]);
    if (!isFine) return;
    const login = typed.login.trim();
    setLogin(login);
    // A browser has one flow: this one ends a recovery that was left half way.
    setRecovery(undefined);
    const attempt = { portal: portal.alias, directory: portal.directory.id, login, language };
    const step = await task.run(() => signIn(by, { ...attempt, password: typed.password }, leaving.signal));
    if (step) follow(step);
  };

  if (flow && way) {
    return (
      <SecondProof
        flow={flow}
        first={asksPassword(way) ? undefined : firstFactorOf(way)}
        onStep={follow}
        onExpired={() => {
          setFlow(undefined);
        }}
      />
    );
  }
  const byDirectory = way === 'directory-password';
  const hasError = errors.list.length > 0 || end !== undefined || task.trouble !== undefined;
  return (
    <Page title={t.signIn.title}>
      {hasEnded && !hasError && <Notice tone="info" title={t.troubles['session-required'].title} />}
      <p>{t.signIn.leads[way ?? 'passkey']}</p>
      {byDirectory && <DirectoryAway text={t.away.signIn} />}
      <ErrorSummary errors={errors} />
      {end && (
        <>
          <OutcomeNotice end={end} />
          <WaysOut outcome={end.outcome ?? 'unknown'} />
        </>
      )}
      {task.trouble && <TroubleNotice trouble={task.trouble} as={refusalOf(task.trouble, byDirectory, t)} />}
      {way && (!byDirectory || portal.directory.isReachable) && (
        <SignInForm
          way={way}
          typed={typed}
          onTyped={setTyped}
          errors={errors}
          isBusy={task.isBusy}
          onSubmit={() => void submit(way)}
        />
      )}
      <p class="reserve soft" role="status">
        {task.isBusy ? (byDirectory ? t.waiting.verify : t.common.working) : ''}
      </p>
      {portal.signIn.methods.includes('passkey') && (
        <SignInWithPasskey
          isOnly={ways.length === 0}
          onStart={() => {
            setRecovery(undefined);
          }}
          onSignedIn={onSignedIn}
        />
      )}
      {way && (
        <SignInWays
          ways={ways}
          but={way}
          onChoose={(other) => {
            setChosen(other);
            setTyped({ ...typed, password: '' });
            setEnd(undefined);
            task.setTrouble(undefined);
            errors.check([]);
            document.getElementById('login')?.focus();
          }}
        />
      )}
      {!end && <WaysOut outcome="credentials-refused" />}
    </Page>
  );
}

/** What a refusal means on this screen. Nobody learns whether it was the name or the password. */
function refusalOf({ code }: Trouble, byDirectory: boolean, t: Texts): Explained | undefined {
  if (code === 'not-allowed') return t.signIn.notNow;
  if (code !== 'proof-refused') return undefined;
  const refused = t.outcomes['credentials-refused'];
  return byDirectory ? refused : { title: refused.title, text: t.portalPassword.refusedText };
}
