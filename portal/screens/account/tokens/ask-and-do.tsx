import { useState } from 'preact/hooks';
import type { Result } from '#shared/result.ts';
import type { Trouble } from '../../../api/trouble.ts';
import { usePortal } from '../../../app/portal-context.ts';
import { Form } from '../../../ui/form.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { useGuardedTask } from '../use-guarded-task.ts';
import { Ended } from './ended.tsx';
import { useTokenTexts } from './token-context.ts';
import type { Ends } from './token-context.ts';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly button: string;
  readonly done: string;
  readonly doneText?: string;
  readonly ends: Ends;
  readonly onDo: () => Promise<Result<unknown, Trouble>>;
}

/** Asks once more, does it, and says so. */
export function AskAndDo({ id, title, text, button, done, doneText, ends, onDo }: Props) {
  const { t } = usePortal();
  const words = useTokenTexts();
  const [isDone, setDone] = useState(false);
  const task = useGuardedTask(ends.onSessionEnded, ends.onStale);
  if (isDone) return <Ended title={done} text={doneText} />;
  const go = async (): Promise<void> => {
    await task.run(async () => {
      const answer = await onDo();
      if (answer.ok) setDone(true);
      return answer;
    });
  };
  return (
    <Page key="ask" title={title} overline={words.title}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <p>{text}</p>
      <Form onSubmit={() => void go()}>
        <div class="buttons">
          <SubmitButton isBusy={task.isBusy}>{button}</SubmitButton>
          <Link to={`account/tokens/${id}`} class="button">
            {t.common.cancel}
          </Link>
        </div>
      </Form>
    </Page>
  );
}
