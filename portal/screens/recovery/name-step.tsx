import { useEffect, useState } from 'preact/hooks';
import { call } from '../../api/client.ts';
import { usePortal } from '../../app/portal-context.ts';
import { useTask } from '../../app/use-task.ts';
import { DirectoryAway } from '../../ui/directory-away.tsx';
import { ErrorSummary, useFieldErrors } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { LoginField } from '../../ui/login-field.tsx';
import { NotAllowed } from '../../ui/not-allowed.tsx';
import { Page } from '../../ui/page.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { loginError } from './login-error.ts';
import { isSameName } from './same-name.ts';
import { bases, stepOf } from './steps.ts';
import type { Purpose } from './steps.ts';

const actions = { reset: 'password.reset', unlock: 'account.unlock' } as const;

/** The first question: who are you? */
export function NameStep({ purpose }: { purpose: Purpose }) {
  const { t, go, portal, language, flow, setFlow, login: kept, setLogin, refreshPortal } = usePortal();
  const [login, setTyped] = useState(kept);
  const errors = useFieldErrors();
  const task = useTask();
  const isAllowed = portal.actions.includes(actions[purpose]);

  useEffect(() => {
    // The portal may have been open for hours: ask about the directory before asking the person.
    void refreshPortal();
  }, [refreshPortal]);

  const submit = async (): Promise<void> => {
    task.setTrouble(undefined);
    const wrong = loginError(login, t);
    if (!errors.check([wrong && { field: 'login', text: wrong }])) return;
    setLogin(login.trim());
    if (flow?.purpose === purpose && isSameName(flow.login, login)) {
      go(`${bases[purpose]}/${stepOf(flow)}`);
      return;
    }
    const started = await task.run(() =>
      call('recovery.start', { body: { portal: portal.alias, login: login.trim(), purpose, language } }),
    );
    if (!started) return;
    setFlow(started);
    go(`${bases[purpose]}/${stepOf(started)}`);
  };

  if (!isAllowed) return <NotAllowed />;
  return (
    <Page title={t.name.title} overline={t.actions[actions[purpose]].title}>
      <DirectoryAway text={t.home.away.text} />
      <ErrorSummary errors={errors} />
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      {portal.directory.isReachable && (
        <Form onSubmit={() => void submit()}>
          <LoginField value={login} errors={errors} onText={setTyped} />
          <SubmitButton isBusy={task.isBusy}>{t.common.continue}</SubmitButton>
        </Form>
      )}
    </Page>
  );
}
