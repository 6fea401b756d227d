import { useEffect, useState } from 'preact/hooks';
import type { QuestionsView } from '#shared/api/authenticator-views.ts';
import { call } from '../../api/client.ts';
import { usePortal } from '../../app/portal-context.ts';
import { Loading } from '../../ui/lazy.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { QuestionsForm } from './questions-form.tsx';
import type { NewAnswer } from './questions-form.tsx';
import { useGuardedTask } from './use-guarded-task.ts';

interface Props {
  readonly onSessionEnded: () => void;
  readonly onStale: () => void;
}

/** Chooses security questions and answers them, all at once. Inside a fresh proof (THREATS E14). */
export function Questions({ onSessionEnded, onStale }: Props) {
  const { t } = usePortal();
  const [state, setState] = useState<QuestionsView>();
  const [done, setDone] = useState<'set' | 'removed'>();
  const task = useGuardedTask(onSessionEnded, onStale);

  useEffect(() => {
    void task.run(() => call('questions.list', {})).then(setState);
  }, []);

  const send = (answers: readonly NewAnswer[]): void => {
    void task.run(async () => {
      const answer = await call('questions.set', { body: { answers: [...answers] } });
      if (answer.ok) setDone(answers.length > 0 ? 'set' : 'removed');
      return answer;
    });
  };

  if (done) {
    return (
      <Page key="done" title={t.questions.done[done]}>
        <p>{t.questions.doneText[done]}</p>
        <Link to="account" class="button primary">
          {t.account.back}
        </Link>
      </Page>
    );
  }
  if (!state && !task.trouble) return <Loading />;
  return (
    <Page key="form" title={t.questions.title}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <p>{t.questions.lead}</p>
      {state && state.answered.length > 0 && <Answered state={state} />}
      {state && <QuestionsForm state={state} isBusy={task.isBusy} onSend={send} />}
      <div class="buttons">
        {state && state.answered.length > 0 && (
          <button
            type="button"
            class="button"
            aria-disabled={task.isBusy}
            onClick={() => {
              send([]);
            }}
          >
            {t.questions.remove}
          </button>
        )}
        <Link to="account" class="button">
          {t.common.cancel}
        </Link>
      </div>
    </Page>
  );
}

function Answered({ state }: { state: QuestionsView }) {
  const { t } = usePortal();
  return (
    <>
      <p>{t.questions.answered}</p>
      <ul>
        {state.answered.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      <p>{t.questions.replaces}</p>
    </>
  );
}
