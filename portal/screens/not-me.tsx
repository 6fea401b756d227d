import { useRef, useState } from 'preact/hooks';
import { call } from '../api/client.ts';
import { usePortal } from '../app/portal-context.ts';
import { useTask } from '../app/use-task.ts';
import { Page } from '../ui/page.tsx';
import { StopPage } from '../ui/stop-page.tsx';
import { SupportText } from '../ui/support-text.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

/**
 * "This was not me", reached by a link in a mail. Opening it changes nothing (THREATS E13): mail scanners open every link.
 */
export function NotMe() {
  const { t } = usePortal();
  const token = useRef(new URLSearchParams(location.hash.slice(1)).get('t') ?? '');
  const [isDone, setDone] = useState(false);
  const task = useTask();

  const report = async (): Promise<void> => {
    await task.run(async () => {
      const answer = await call('report.not-me', { body: { token: token.current } });
      if (answer.ok) {
        // A used token has no business in the history.
        history.replaceState(history.state, '', location.pathname);
        setDone(true);
      }
      return answer;
    });
  };

  if (isDone) {
    return (
      <Page key="done" title={t.notMe.done}>
        <p>{t.notMe.doneText}</p>
        <h2>{t.help.title}</h2>
        <SupportText />
      </Page>
    );
  }
  if (task.trouble?.code === 'not-found') {
    return <StopPage key="used" why={{ title: t.notMe.usedTitle, text: t.notMe.usedText }} />;
  }
  return (
    <Page key="ask" title={t.notMe.title}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      {token.current.length < 20 ? (
        <p>{t.notMe.noToken}</p>
      ) : (
        <>
          <p>{t.notMe.text}</p>
          <p>
            <button
              type="button"
              class="button primary danger"
              aria-disabled={task.isBusy}
              data-busy={task.isBusy}
              onClick={() => void report()}
            >
              <span class="button-label">{t.notMe.button}</span>
            </button>
          </p>
          <p class="soft">{t.notMe.wasMe}</p>
        </>
      )}
    </Page>
  );
}
