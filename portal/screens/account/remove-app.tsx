import { useEffect, useState } from 'preact/hooks';
import { call } from '../../api/client.ts';
import { usePortal } from '../../app/portal-context.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { CodeQuestion } from './code-question.tsx';
import { useGuardedTask } from './use-guarded-task.ts';

interface Props {
  readonly id: string;
  readonly onSessionEnded: () => void;
}

/** Removes an app, after a fresh code of it or from the mail. */
export function RemoveApp({ id, onSessionEnded }: Props) {
  const { t } = usePortal();
  const [name, setName] = useState('');
  const [isSent, setSent] = useState(false);
  const [isGone, setGone] = useState(false);
  const task = useGuardedTask(onSessionEnded);

  useEffect(() => {
    void task
      .run(() => call('token.list', {}))
      .then((tokens) => {
        setName(tokens?.find((token) => token.id === id)?.name ?? '');
      });
  }, [id]);

  if (isGone) {
    return (
      <Page key="gone" title={t.tokens.removed(name)}>
        <Link to="account/apps" class="button">
          {t.tokens.title}
        </Link>
      </Page>
    );
  }
  return (
    <Page key="ask" title={t.tokens.removeTitle(name)} overline={t.tokens.title}>
      <p>{t.tokens.removeText}</p>
      {isSent && <Notice tone="success" title={t.email.sentAgain} />}
      <CodeQuestion
        label={t.tokens.removeLabel}
        hint={t.code.length(6)}
        button={t.tokens.remove}
        task={task}
        onCode={(code) => {
          void task.run(async () => {
            const answer = await call('token.remove', { params: { id }, body: { code } });
            if (answer.ok) setGone(true);
            return answer;
          });
        }}
      >
        <button
          type="button"
          class="quiet flush"
          onClick={() => {
            void task
              .run(() => call('token.send-code', { body: {} }))
              .then((sent) => {
                setSent(sent !== undefined);
              });
          }}
        >
          {t.tokens.removeSend}
        </button>
      </CodeQuestion>
    </Page>
  );
}
