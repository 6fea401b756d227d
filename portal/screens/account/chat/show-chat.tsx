import { useEffect, useState } from 'preact/hooks';
import type { ChatView } from '#shared/api/chat-views.ts';
import { call } from '../../../api/client.ts';
import { usePortal } from '../../../app/portal-context.ts';
import { useChatTexts, messengerName } from '../../../texts/chat-texts.ts';
import { day } from '../../../ui/format.ts';
import { Loading } from '../../../ui/lazy.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { useGuardedTask } from '../use-guarded-task.ts';

/** Which chat codes go to, and the ways to another one or to none. */
export function ShowChat({ onSessionEnded }: { onSessionEnded: () => void }) {
  const { t, language } = usePortal();
  const words = useChatTexts();
  const [state, setState] = useState<ChatView>();
  const task = useGuardedTask(onSessionEnded);

  useEffect(() => {
    void task.run(() => call('chat.show', {})).then(setState);
  }, []);

  if (!state && !task.trouble) return <Loading />;
  const messenger = messengerName(state?.messenger ?? '');
  const chat = state?.chat;
  return (
    <Page title={words.title}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      {state && (
        <>
          <p>{words.lead(messenger)}</p>
          <p class={chat ? '' : 'soft'}>
            {chat ? (
              <b>
                {words.connected(chat.name, messengerName(chat.messenger), day(new Date(chat.connectedAt), language))}
              </b>
            ) : (
              words.none
            )}
          </p>
          <p class="soft">{words.honest(messenger)}</p>
        </>
      )}
      <div class="buttons">
        {state && (
          <Link to="account/chat/connect" class="button primary">
            {chat ? words.other : words.connect}
          </Link>
        )}
        {chat && (
          <Link to="account/chat/remove" class="button">
            {words.remove}
          </Link>
        )}
        <Link to="account" class="button">
          {t.account.back}
        </Link>
      </div>
    </Page>
  );
}
