import { useEffect, useState } from 'preact/hooks';
import type { OperationView } from '#shared/api/views.ts';
import { usePortal } from '../../app/portal-context.ts';
import { useTask } from '../../app/use-task.ts';
import { fetchSealing } from '../../sealing/seal-when-needed.ts';
import { DirectoryAway } from '../../ui/directory-away.tsx';
import { ErrorSummary, useFieldErrors } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { OutcomeNotice } from '../outcome-notice.tsx';
import type { Proving } from './proving.ts';

/** The password of the work account, which the directory checks. It leaves this device only sealed. */
export function DirectoryPassword({ proving }: { proving: Proving }) {
  const { t, portal } = usePortal();
  const [password, setPassword] = useState('');
  const [end, setEnd] = useState<OperationView>();
  const [leaving] = useState(() => new AbortController());
  const errors = useFieldErrors();
  const task = useTask();

  useEffect(() => {
    fetchSealing();
    return () => {
      leaving.abort();
    };
  }, [leaving]);

  const submit = async (): Promise<void> => {
    task.setTrouble(undefined);
    setEnd(undefined);
    if (!errors.check([password === '' && { field: 'password', text: t.signIn.passwordEmpty }])) return;
    const checked = await task.run(() => proving.checkPassword!(password, portal.directory.id, leaving.signal));
    if (!checked) return;
    setEnd(checked.refused && aboutPassword(checked.refused));
    checked.goOn();
  };

  return (
    <>
      <DirectoryAway text={t.away.signIn} />
      <ErrorSummary errors={errors} />
      {end && <OutcomeNotice end={end} />}
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      {portal.directory.isReachable && (
        <Form onSubmit={() => void submit()}>
          {/* Password managers find the account here. */}
          <input type="text" name="username" autoComplete="username" value={proving.login} readOnly hidden />
          <PasswordField
            id="password"
            label={t.signIn.password}
            hint={t.signIn.proofHint}
            autoComplete="current-password"
            error={errors.of('password')}
            value={password}
            onText={setPassword}
          />
          <SubmitButton isBusy={task.isBusy}>{t.common.continue}</SubmitButton>
        </Form>
      )}
      <p class="reserve soft" role="status">
        {task.isBusy ? t.waiting.verify : ''}
      </p>
    </>
  );
}

/** The name was given before: here it is about the password. */
const aboutPassword = (end: OperationView): OperationView =>
  end.outcome === 'credentials-refused' ? { ...end, outcome: 'old-password-wrong' } : end;
