import { useEffect, useState } from 'preact/hooks';
import type { FlowView, OperationView, SessionView } from '#shared/api/views.ts';
import { Secret } from '#shared/secret.ts';
import { usePortal } from '../../app/portal-context.ts';
import { useTask } from '../../app/use-task.ts';
import { fetchSealing } from '../../sealing/seal-when-needed.ts';
import { DirectoryAway } from '../../ui/directory-away.tsx';
import { ErrorSummary, useFieldErrors } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { OutcomeNotice } from '../outcome-notice.tsx';
import { loginError } from '../recovery/login-error.ts';
import { SignInWithPasskey } from '../passkeys/sign-in-with-passkey.tsx';
import { SecondProof } from './second-proof.tsx';
import { signIn } from './sign-in-steps.ts';
import type { SignInStep } from './sign-in-steps.ts';
import { WaysOut } from './ways-out.tsx';

interface Props {
  /** The session ended while the person was at work. */
  readonly hasEnded: boolean;
  /** The password is absent where another way led in. */
  readonly onSignedIn: (session: SessionView, password?: Secret) => void;
}

/** Name and password, and whatever else the person has enrolled. */
export function SignIn({ hasEnded, onSignedIn }: Props) {
  const { t, portal, language, login: kept, setLogin, setFlow: setRecovery, refreshPortal } = usePortal();
  const [login, setTyped] = useState(kept);
  const [password, setPassword] = useState('');
  const [end, setEnd] = useState<OperationView>();
  const [flow, setFlow] = useState<FlowView>();
  const errors = useFieldErrors();
  const task = useTask();
  const [leaving] = useState(() => new AbortController());

  useEffect(() => {
    void refreshPortal();
    return () => {
      leaving.abort();
    };
  }, [leaving, refreshPortal]);

  const follow = (step: SignInStep): void => {
    if (step.kind === 'signed-in') onSignedIn(step.session, new Secret(password));
    if (step.kind === 'more') setFlow(step.flow);
    if (step.kind === 'refused') setEnd(step.end);
  };

  const submit = async (): Promise<void> => {
    task.setTrouble(undefined);
    setEnd(undefined);
    const wrong = loginError(login, t);
    const isFine = errors.check([
      wrong && { field: 'login', text: wrong },
      password === '' && { field: 'password', text: t.signIn.passwordEmpty },
    ]);
    if (!isFine) return;
    setLogin(login.trim());
    // A browser has one flow: this one ends a recovery that was left half way.
    setRecovery(undefined);
    const attempt = { portal: portal.alias, directory: portal.directory.id, login: login.trim(), password, language };
    const step = await task.run(() => signIn(attempt, leaving.signal));
    if (step) follow(step);
  };

  if (flow) {
    return (
      <SecondProof
        flow={flow}
        onStep={follow}
        onExpired={() => {
          setFlow(undefined);
        }}
      />
    );
  }
  const methods = portal.signIn.methods;
  const byPassword = methods.includes('directory-password');
  const hasError = errors.list.length > 0 || end !== undefined || task.trouble !== undefined;
  const isRefused = task.trouble?.code === 'proof-refused';
  return (
    <Page title={t.signIn.title}>
      {hasEnded && !hasError && <Notice tone="info" title={t.troubles['session-required'].title} />}
      {byPassword && (
        <>
          <p>{t.signIn.lead}</p>
          <DirectoryAway text={t.away.signIn} />
        </>
      )}
      <ErrorSummary errors={errors} />
      {end && (
        <>
          <OutcomeNotice end={end} />
          <WaysOut outcome={end.outcome ?? 'unknown'} />
        </>
      )}
      {task.trouble && (
        <TroubleNotice trouble={task.trouble} as={isRefused ? t.outcomes['credentials-refused'] : undefined} />
      )}
      {byPassword && portal.directory.isReachable && (
        <Form onSubmit={() => void submit()}>
          <TextField
            id="login"
            type="text"
            name="username"
            label={t.name.label}
            error={errors.of('login')}
            value={login}
            onText={(text) => {
              setTyped(text);
              fetchSealing();
            }}
            autoComplete="username"
            autoCapitalize="none"
            autocorrect="off"
            spellcheck={false}
          />
          <PasswordField
            id="password"
            label={t.signIn.password}
            autoComplete="current-password"
            error={errors.of('password')}
            value={password}
            onText={setPassword}
          />
          <SubmitButton isBusy={task.isBusy}>{t.signIn.submit}</SubmitButton>
        </Form>
      )}
      <p class="reserve soft" role="status">
        {task.isBusy ? t.waiting.verify : ''}
      </p>
      {methods.includes('passkey') && (
        <SignInWithPasskey
          isOnly={!byPassword}
          onStart={() => {
            setRecovery(undefined);
          }}
          onSignedIn={onSignedIn}
        />
      )}
      {!end && <WaysOut outcome="credentials-refused" />}
    </Page>
  );
}
