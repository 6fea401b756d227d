import { useState } from 'preact/hooks';
import type { NewTokenView, TokenView } from '#shared/api/token-views.ts';
import { call } from '../../../api/client.ts';
import { usePortal } from '../../../app/portal-context.ts';
import { useGuardedTask } from '../use-guarded-task.ts';
import { Ended } from './ended.tsx';
import { NameToken } from './name-token.tsx';
import { OtherSettings } from './other-settings.tsx';
import type { AppKind } from './other-settings.tsx';
import { ScanToken } from './scan-token.tsx';
import type { AppSecret } from './scan-token.tsx';
import { useTokenTexts } from './token-context.ts';
import type { Ends } from './token-context.ts';

interface Props {
  /** Whether it is asked which settings; otherwise those that every app knows. */
  readonly hasOtherSettings: boolean;
  /** Whose place it takes. */
  readonly replaces: TokenView | undefined;
  readonly ends: Ends;
}

/** Adds an app: name it, scan, confirm. Inside a fresh proof (THREATS E14). */
export function AddApp({ hasOtherSettings, replaces, ends }: Props) {
  const { t } = usePortal();
  const words = useTokenTexts();
  const [kind, setKind] = useState<AppKind>();
  const [name, setName] = useState(words.nameDefault);
  const [token, setToken] = useState<NewTokenView>();
  const [isConnected, setConnected] = useState(false);
  const task = useGuardedTask(ends.onSessionEnded, ends.onStale);

  const register = async (chosen: string): Promise<void> => {
    setName(chosen);
    const body = { name: chosen, ...(kind && { kind }) };
    const made = await task.run(() =>
      replaces ? call('token.reassign', { params: { id: replaces.id }, body }) : call('token.register', { body }),
    );
    setToken(made);
  };
  const confirm = async (code: string): Promise<void> => {
    const added = await task.run(() => call('token.confirm', { params: { id: token!.id }, body: { code } }));
    setConnected(added !== undefined);
  };

  if (isConnected) return <Ended title={words.connectedTitle} text={words.connected(name)} />;
  if (token) return <ScanToken token={token as AppSecret} task={task} onCode={(code) => void confirm(code)} />;
  if (hasOtherSettings && !kind) return <OtherSettings onKind={setKind} />;
  const first = replaces?.serial === undefined && replaces ? replaces.name : words.nameDefault;
  return (
    <NameToken
      title={words.nameTitle}
      button={t.common.continue}
      first={first}
      task={task}
      onName={(chosen) => void register(chosen)}
    />
  );
}
