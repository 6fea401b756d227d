import { useEffect, useState } from 'preact/hooks';
import { call } from '../../api/client.ts';
import { usePortal } from '../../app/portal-context.ts';
import { Form } from '../../ui/form.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useGuardedTask } from './use-guarded-task.ts';

interface Props {
  readonly id: string;
  readonly onSessionEnded: () => void;
  readonly onStale: () => void;
}

/** Removes an app. Inside a fresh proof (THREATS E14). */
export function RemoveApp({ id, onSessionEnded, onStale }: Props) {
  const { t } = usePortal();
  const [name, setName] = useState('');
  const [isGone, setGone] = useState(false);
  const task = useGuardedTask(onSessionEnded, onStale);

  useEffect(() => {
    void task
      .run(() => call('token.list', {}))
      .then((tokens) => {
        setName(tokens?.find((token) => token.id === id)?.name ?? '');
      });
  }, [id]);

  const remove = (): void => {
    void task.run(async () => {
      const answer = await call('token.remove', { params: { id } });
      if (answer.ok) setGone(true);
      return answer;
    });
  };

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
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <p>{t.tokens.removeText}</p>
      <Form onSubmit={remove}>
        <div class="buttons">
          <SubmitButton isBusy={task.isBusy}>{t.tokens.remove}</SubmitButton>
          <Link to="account/apps" class="button">
            {t.common.cancel}
          </Link>
        </div>
      </Form>
    </Page>
  );
}
