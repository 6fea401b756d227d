import { useState } from 'preact/hooks';
import type { NewTokenView, SentTokenCode, TokenView } from '#shared/api/token-views.ts';
import type { SentKind } from '#shared/domain/otp/token-kind.ts';
import { call } from '../../../api/client.ts';
import { useGuardedTask } from '../use-guarded-task.ts';
import { Ended } from './ended.tsx';
import { SentCodeStep } from './sent-code-step.tsx';
import { useTokenTexts } from './token-context.ts';
import type { Ends } from './token-context.ts';

interface Props {
  readonly type: SentKind['type'];
  /** Whose place it takes. */
  readonly replaces: TokenView | undefined;
  readonly ends: Ends;
}

/** Adds codes that are sent to what is on record. Inside a fresh proof (THREATS E14). */
export function AddSent({ type, replaces, ends }: Props) {
  const words = useTokenTexts();
  const [token, setToken] = useState<NewTokenView>();
  const [added, setAdded] = useState<TokenView>();
  const task = useGuardedTask(ends.onSessionEnded, ends.onStale);
  const { title: name } = words.choose[type];

  const begin = async (): Promise<NewTokenView | undefined> => {
    if (token) return token;
    const body = { name, kind: { type } };
    const made = await task.run(() =>
      replaces ? call('token.reassign', { params: { id: replaces.id }, body }) : call('token.register', { body }),
    );
    setToken(made);
    return made;
  };
  const send = async (): Promise<SentTokenCode | undefined> => {
    const made = await begin();
    return made && task.run(() => call('token.send-code', { params: { id: made.id } }));
  };
  const confirm = async (code: string): Promise<void> => {
    setAdded(await task.run(() => call('token.confirm', { params: { id: token!.id }, body: { code } })));
  };

  if (added) return <Ended title={words.connectedTitle} text={words.sent.connected} />;
  return <SentCodeStep type={type} title={name} task={task} onSend={send} onCode={(code) => void confirm(code)} />;
}
