import { useEffect, useState } from 'preact/hooks';
import type { ChatLinkView, ChatView } from '#shared/api/chat-views.ts';
import { call } from '../../../api/client.ts';
import { onThisClock } from '../../../api/server-clock.ts';
import { usePortal } from '../../../app/portal-context.ts';
import { useChatTexts, messengerName } from '../../../texts/chat-texts.ts';
import { timeOfDay } from '../../../ui/format.ts';
import { Loading } from '../../../ui/lazy.tsx';
import { Page } from '../../../ui/page.tsx';
import { QrCode } from '../../../ui/qr-code.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { CodeQuestion } from '../code-question.tsx';
import { useGuardedTask } from '../use-guarded-task.ts';
import { ChatDone } from './chat-done.tsx';

interface Props {
  readonly onSessionEnded: () => void;
  readonly onStale: () => void;
}

/** A link to the bot, once, and the code that comes back by it. Inside a fresh proof (THREATS E14). */
export function ConnectChat({ onSessionEnded, onStale }: Props) {
  const { t, language } = usePortal();
  const words = useChatTexts();
  const [link, setLink] = useState<ChatLinkView>();
  const [done, setDone] = useState<ChatView>();
  const task = useGuardedTask(onSessionEnded, onStale);

  const begin = async (): Promise<void> => {
    task.setTrouble(undefined);
    const made = await task.run(() => call('chat.begin-link', {}));
    if (made) setLink(made);
  };
  useEffect(() => {
    void begin();
  }, []);

  if (done) return <ChatDone title={words.doneTitle}>{words.done(done.chat?.name ?? '')}</ChatDone>;
  if (!link && !task.trouble) return <Loading />;
  if (!link) {
    return (
      <Page key="trouble" title={words.title}>
        <TroubleNotice trouble={task.trouble!} />
        <button type="button" class="button primary" onClick={() => void begin()}>
          {t.common.tryAgain}
        </button>
      </Page>
    );
  }
  const messenger = messengerName(link.messenger);
  return (
    <Page key="connect" title={words.openTitle(messenger)} overline={words.title}>
      <p>{words.scan(messenger)}</p>
      <QrCode text={link.url} label={words.qr(messenger)} />
      <p>
        <a class="quiet flush inline-target" href={link.url} target="_blank" rel="noopener noreferrer">
          {words.open(messenger)}
        </a>
      </p>
      <CodeQuestion
        label={words.codeLabel}
        hint={words.codeHint(timeOfDay(onThisClock(new Date(link.expiresAt)), language))}
        button={words.confirm}
        task={task}
        onCode={(code) => {
          void task.run(() => call('chat.confirm', { body: { code } })).then(setDone);
        }}
      />
      <button type="button" class="quiet flush" onClick={() => void begin()}>
        {words.again}
      </button>
    </Page>
  );
}
