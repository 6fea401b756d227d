import { useState } from 'preact/hooks';
import type { SentTokenCode } from '#shared/api/token-views.ts';
import type { SentKind } from '#shared/domain/otp/token-kind.ts';
import { onThisClock } from '../../../api/server-clock.ts';
import { usePortal } from '../../../app/portal-context.ts';
import type { Task } from '../../../app/use-task.ts';
import { Form } from '../../../ui/form.tsx';
import { timeOfDay } from '../../../ui/format.ts';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { CodeQuestion } from '../code-question.tsx';
import { useTokenTexts } from './token-context.ts';

interface Props {
  readonly type: SentKind['type'];
  readonly title: string;
  readonly task: Task;
  /** Sends a code. @returns where it went; undefined when that failed */
  readonly onSend: () => Promise<SentTokenCode | undefined>;
  readonly onCode: (code: string) => void;
}

/** Says what this kind of token is worth, has the code sent that puts it into use, and asks for it. */
export function SentCodeStep({ type, title, task, onSend, onCode }: Props) {
  const { t, language } = usePortal();
  const words = useTokenTexts();
  const { sent } = words;
  const [code, setCode] = useState<SentTokenCode>();
  const send = async (): Promise<void> => {
    task.setTrouble(undefined);
    setCode(await onSend());
  };
  if (code) {
    return (
      <Page key="code" title={sent.codeTitle} overline={words.title}>
        <p>{sent.went(code.sentTo)}</p>
        <CodeQuestion
          label={sent.label}
          hint={sent.hint(timeOfDay(onThisClock(new Date(code.expiresAt)), language))}
          button={sent.confirm}
          digits={code.digits}
          task={task}
          onCode={onCode}
        />
        <button type="button" class="quiet flush" onClick={() => void send()}>
          {sent.again}
        </button>
      </Page>
    );
  }
  const isRefused = task.trouble?.code === 'not-allowed';
  return (
    <Page key="send" title={title} overline={words.title}>
      {task.trouble && (
        <TroubleNotice
          trouble={task.trouble}
          as={isRefused ? { title: sent.impossible, text: sent.needs[type] } : undefined}
        />
      )}
      <p>{sent.texts[type]}</p>
      <p class="soft">{sent.honest[type]}</p>
      <Form onSubmit={() => void send()}>
        <div class="buttons">
          <SubmitButton isBusy={task.isBusy}>{sent.send}</SubmitButton>
          <Link to="account/tokens" class="button">
            {t.common.cancel}
          </Link>
        </div>
      </Form>
    </Page>
  );
}
