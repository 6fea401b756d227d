import { useState } from 'preact/hooks';
import type { LostThing } from '#shared/api/lost-things.ts';
import { call } from '../../api/client.ts';
import { usePortal } from '../../app/portal-context.ts';
import { useTask } from '../../app/use-task.ts';
import { ErrorSummary, useFieldErrors } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { LoginField } from '../../ui/login-field.tsx';
import { Page } from '../../ui/page.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { loginError } from '../recovery/login-error.ts';
import { isSameName } from '../recovery/same-name.ts';
import { emptyDraft } from './draft.ts';
import { useRestoreTexts } from './restore-texts.ts';
import { base, restoreStepOf } from './steps.ts';

/** Who is it that has lost something? */
export function RestoreName({ lost }: { lost: readonly LostThing[] }) {
  const { t, go, portal, language, flow, setFlow, login: kept, setLogin } = usePortal();
  const r = useRestoreTexts();
  const [login, setTyped] = useState(kept);
  const errors = useFieldErrors();
  const task = useTask();

  const submit = async (): Promise<void> => {
    task.setTrouble(undefined);
    const wrong = loginError(login, t);
    if (!errors.check([wrong && { field: 'login', text: wrong }])) return;
    setLogin(login.trim());
    const isSame = flow?.kind === 'restore' && isSameName(flow.login, login) && isSameLoss(flow.lost, lost);
    if (isSame) {
      go(`${base}/${restoreStepOf(flow, emptyDraft, '')}`);
      return;
    }
    const body = { portal: portal.alias, login: login.trim(), lost: [...lost], language };
    const started = await task.run(() => call('restore.start', { body }));
    if (!started) return;
    setFlow(started);
    go(`${base}/${restoreStepOf(started, emptyDraft, '')}`);
  };

  return (
    <Page title={t.name.title} overline={r.overline}>
      <ErrorSummary errors={errors} />
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <Form onSubmit={() => void submit()}>
        <LoginField value={login} errors={errors} onText={setTyped} />
        <SubmitButton isBusy={task.isBusy}>{t.common.continue}</SubmitButton>
      </Form>
    </Page>
  );
}

const isSameLoss = (a: readonly string[] = [], b: readonly string[]): boolean =>
  [...a].sort().join() === [...b].sort().join();
