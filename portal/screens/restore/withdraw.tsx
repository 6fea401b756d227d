import { useState } from 'preact/hooks';
import { call } from '../../api/client.ts';
import { usePortal } from '../../app/portal-context.ts';
import { useTask } from '../../app/use-task.ts';
import { Form } from '../../ui/form.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { StopPage } from '../../ui/stop-page.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useRestoreTexts } from './restore-texts.ts';
import { base } from './steps.ts';

/** Takes the request back. */
export function Withdraw() {
  const { t } = usePortal();
  const { overline, state: s } = useRestoreTexts();
  const [isDone, setDone] = useState(false);
  const task = useTask();
  if (isDone) {
    return (
      <Page key="done" title={s.withdrawn.title}>
        <p>{s.withdrawn.text}</p>
        <Link to="" class="button">
          {t.common.home}
        </Link>
      </Page>
    );
  }
  if (task.trouble?.code === 'not-found') return <StopPage why={s.none} />;
  const withdraw = async (): Promise<void> => {
    await task.run(async () => {
      const answer = await call('restore.withdraw', {});
      if (answer.ok) setDone(true);
      return answer;
    });
  };
  return (
    <Page key="ask" title={s.withdrawTitle} overline={overline}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <p>{s.withdrawText}</p>
      <Form onSubmit={() => void withdraw()}>
        <div class="buttons">
          <SubmitButton isBusy={task.isBusy}>{s.withdraw}</SubmitButton>
          <Link to={`${base}/state`} class="button">
            {s.keepIt}
          </Link>
        </div>
      </Form>
    </Page>
  );
}
