import { useState } from 'preact/hooks';
import { call } from '../../../api/client.ts';
import { usePortal } from '../../../app/portal-context.ts';
import { useChatTexts } from '../../../texts/chat-texts.ts';
import { Form } from '../../../ui/form.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { useGuardedTask } from '../use-guarded-task.ts';
import { ChatDone } from './chat-done.tsx';

interface Props {
  readonly onSessionEnded: () => void;
  readonly onStale: () => void;
}

/** Takes the chat away. Inside a fresh proof (THREATS E14). */
export function RemoveChat({ onSessionEnded, onStale }: Props) {
  const { t } = usePortal();
  const words = useChatTexts();
  const [isGone, setGone] = useState(false);
  const task = useGuardedTask(onSessionEnded, onStale);
  if (isGone) return <ChatDone title={words.removedTitle} />;
  const remove = async (): Promise<void> => {
    await task.run(async () => {
      const answer = await call('chat.remove', {});
      setGone(answer.ok);
      return answer;
    });
  };
  return (
    <Page key="ask" title={words.removeTitle} overline={words.title}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <p>{words.removeText}</p>
      <Form onSubmit={() => void remove()}>
        <div class="buttons">
          <SubmitButton isBusy={task.isBusy}>{words.remove}</SubmitButton>
          <Link to="account/chat" class="button">
            {t.common.cancel}
          </Link>
        </div>
      </Form>
    </Page>
  );
}
