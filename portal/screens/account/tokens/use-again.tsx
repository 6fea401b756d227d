import { useState } from 'preact/hooks';
import type { TokenView } from '#shared/api/token-views.ts';
import { isSentKind } from '#shared/domain/otp/is-sent-kind.ts';
import { call } from '../../../api/client.ts';
import { Page } from '../../../ui/page.tsx';
import { CodeQuestion } from '../code-question.tsx';
import { useGuardedTask } from '../use-guarded-task.ts';
import { AskedQuestion } from './asked-question.tsx';
import { Ended } from './ended.tsx';
import { SentCodeStep } from './sent-code-step.tsx';
import { useTokenTexts } from './token-context.ts';
import type { Ends } from './token-context.ts';

/** Takes a token into use again, by a code of it. Inside a fresh proof (THREATS E14). */
export function UseAgain({ token, ends }: { token: TokenView; ends: Ends }) {
  const words = useTokenTexts();
  const [isDone, setDone] = useState(false);
  const [question, setQuestion] = useState<string>();
  const task = useGuardedTask(ends.onSessionEnded, ends.onStale);
  const ask = async (): Promise<void> => {
    const asked = await task.run(() => call('token.ask-question', {}));
    if (asked) setQuestion(asked.question);
  };
  const send = async (code: string): Promise<void> => {
    const used = await task.run(() => call('token.assign', { params: { id: token.id }, body: { code } }));
    setDone(used !== undefined);
  };
  if (isDone) return <Ended title={words.assign.action} text={words.assign.done(token.name)} />;
  if (isSentKind(token.kind)) {
    return (
      <SentCodeStep
        type={token.kind.type}
        title={words.assign.title(token.name)}
        task={task}
        onSend={() => task.run(() => call('token.send-code', { params: { id: token.id } }))}
        onCode={(code) => void send(code)}
      />
    );
  }
  return (
    <Page key="assign" title={words.assign.title(token.name)} overline={words.title}>
      <p>{words.assign.text}</p>
      {token.kind.type === 'ocra' && <AskedQuestion question={question} onAsk={() => void ask()} />}
      <CodeQuestion
        label={words.assign.label}
        hint={token.pin ? words.withPin : words.registered.codeHint}
        digits={{ least: 4, most: 26 }}
        button={words.assign.button}
        task={task}
        onCode={(code) => void send(code)}
      />
    </Page>
  );
}
