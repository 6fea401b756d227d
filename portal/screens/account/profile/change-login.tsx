import { useState } from 'preact/hooks';
import type { ProfileView } from '#shared/api/profile-views.ts';
import { parseOwnLogin } from '#shared/domain/own-login.ts';
import { call } from '../../../api/client.ts';
import { usePortal } from '../../../app/portal-context.ts';
import type { Task } from '../../../app/use-task.ts';
import { ErrorSummary, useFieldErrors } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Link } from '../../../ui/link.tsx';
import { Loading } from '../../../ui/lazy.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { useGuardedTask } from '../use-guarded-task.ts';
import { BackToProfile } from './back-to-profile.tsx';
import { useLoginTexts } from './login-texts.ts';
import { useProfileTexts } from './profile-texts.ts';
import { useProfile } from './use-profile.ts';

interface Props {
  readonly onSessionEnded: () => void;
  readonly onStale: () => void;
  readonly onChanged: () => void;
}

/** A name to sign in with, beside the directory's. Inside a fresh proof (THREATS E14). */
export function ChangeLogin({ onSessionEnded, onStale, onChanged }: Props) {
  const w = useLoginTexts();
  const task = useGuardedTask(onSessionEnded, onStale);
  const profile = useProfile(task);
  if (profile) return <LoginForm profile={profile} task={task} onChanged={onChanged} />;
  if (!task.trouble) return <Loading />;
  return (
    <Page title={w.title}>
      <TroubleNotice trouble={task.trouble} />
    </Page>
  );
}

interface FormProps {
  readonly profile: ProfileView;
  readonly task: Task;
  readonly onChanged: () => void;
}

function LoginForm({ profile: { login: names }, task, onChanged }: FormProps) {
  const { t } = usePortal();
  const p = useProfileTexts();
  const w = useLoginTexts();
  const errors = useFieldErrors();
  const [login, setLogin] = useState(names.own ?? '');
  const [chosen, setChosen] = useState<string>();

  if (chosen !== undefined) {
    return <BackToProfile title={w.doneTitle}>{w.done(chosen, names.directory)}</BackToProfile>;
  }
  const submit = async (): Promise<void> => {
    task.setTrouble(undefined);
    const parsed = parseOwnLogin(login);
    if (!errors.check([!parsed.ok && { field: 'own-login', text: w.wrong[parsed.error.code] }])) return;
    const changed = await task.run(() => call('profile.set-login', { body: { login } }));
    if (!changed) return;
    setChosen(changed.login.own);
    onChanged();
  };
  const isTaken = task.trouble?.code === 'name-taken';
  return (
    <Page key="form" title={w.title} overline={p.title}>
      <ErrorSummary errors={errors} />
      {task.trouble && !isTaken && <TroubleNotice trouble={task.trouble} />}
      {isTaken && <Notice tone="error" title={w.taken} focusFor={task.trouble} />}
      <p>{w.warning(names.directory)}</p>
      <Form onSubmit={() => void submit()}>
        <TextField
          {...{ id: 'own-login', name: 'own-login', type: 'text', autoComplete: 'off', spellcheck: false }}
          {...{ autoCapitalize: 'none', maxLength: 64, label: w.label, hint: w.hint }}
          error={errors.of('own-login')}
          value={login}
          onText={setLogin}
        />
        <div class="buttons">
          <SubmitButton isBusy={task.isBusy}>{p.save}</SubmitButton>
          <Link to="account/profile" class="button">
            {t.common.cancel}
          </Link>
        </div>
      </Form>
      {names.own !== undefined && (
        <p>
          <Link to="account/profile/login/remove" class="inline-target">
            {w.remove}
          </Link>
        </p>
      )}
    </Page>
  );
}
