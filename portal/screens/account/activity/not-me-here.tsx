import { useState } from 'preact/hooks';
import { call } from '../../../api/client.ts';
import { usePortal } from '../../../app/portal-context.ts';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { StopPage } from '../../../ui/stop-page.tsx';
import { SupportText } from '../../../ui/support-text.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { useGuardedTask } from '../use-guarded-task.ts';
import { useActivityTexts } from './activity-texts.ts';

/** "This was not me": says what will happen, does it, and says what to do next. */
export function NotMeHere({ id, onSessionEnded }: { id: string; onSessionEnded: () => void }) {
  const { t } = usePortal();
  const a = useActivityTexts();
  const [isDone, setDone] = useState(false);
  const task = useGuardedTask(onSessionEnded);

  const report = async (): Promise<void> => {
    if (task.isBusy) return;
    await task.run(async () => {
      const answer = await call('activity.report', { body: { entry: id } });
      if (answer.ok) setDone(true);
      return answer;
    });
  };

  if (isDone) return <Protected />;
  if (task.trouble?.code === 'not-found') return <StopPage key="gone" why={{ title: a.goneTitle, text: a.gone }} />;
  return (
    <Page key="ask" title={a.notMeTitle} overline={a.title}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <h2>{a.willTitle}</h2>
      <ul>
        {a.will.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="soft">{a.wont}</p>
      <div class="buttons">
        <button
          type="button"
          class="button primary danger"
          aria-disabled={task.isBusy}
          data-busy={task.isBusy}
          onClick={() => void report()}
        >
          <span class="button-label">{a.button}</span>
        </button>
        <Link to="account/activity" class="button">
          {t.common.cancel}
        </Link>
      </div>
    </Page>
  );
}

function Protected() {
  const { t, portal } = usePortal();
  const a = useActivityTexts();
  return (
    <Page key="done" title={a.doneTitle}>
      <p class="lead">{a.done}</p>
      <h2>{a.nextTitle}</h2>
      <ol>
        {a.next.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <h2>{t.help.title}</h2>
      <SupportText />
      <div class="buttons">
        {portal.actions.includes('password.change') && (
          <Link to="account/password" class="button primary">
            {a.changePassword}
          </Link>
        )}
        <Link to="account/activity" class="button">
          {a.back}
        </Link>
      </div>
    </Page>
  );
}
