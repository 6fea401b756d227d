import { useState } from 'preact/hooks';
import { usePortal } from '../../app/portal-context.ts';
import { useTask } from '../../app/use-task.ts';
import { lazy } from '../../ui/lazy.tsx';
import { More } from '../../ui/more.tsx';
import { SupportText } from '../../ui/support-text.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { CodeForm } from './code-form.tsx';
import { LostIt } from './lost-it.tsx';
import type { Proving } from './proving.ts';

const PutRight = lazy(async () => (await import('../account/tokens/put-right.tsx')).PutRight);
const AskedQuestion = lazy(async () => (await import('../account/tokens/asked-question.tsx')).AskedQuestion);

/** From the shortest code alone to the longest with a PIN. */
const digits = { least: 4, most: 26 };

/** A code of an app or a device. */
export function AppCode({ proving }: { proving: Proving }) {
  const { t, portal } = usePortal();
  const [isDrifted, setDrifted] = useState(false);
  const task = useTask();
  const { pin, types } = portal.tokens;
  const question = proving.begun['token-code']?.question;
  const synchronise = portal.actions.includes('token.synchronise') ? proving.synchronise : undefined;

  const ask = async (): Promise<void> => {
    const goOn = await task.run(() => proving.begin('token-code'));
    goOn?.();
  };

  if (isDrifted && synchronise) {
    return (
      <PutRight
        onCodes={synchronise}
        onDone={() => {
          setDrifted(false);
        }}
      />
    );
  }
  return (
    <>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <p>{t.app.text}</p>
      {types.includes('ocra') && <AskedQuestion question={question} onAsk={() => void ask()} />}
      <CodeForm
        factor="token-code"
        label={t.app.label}
        hint={pin === 'off' ? t.app.hint : t.app.withPin[pin]}
        digits={digits}
        proving={proving}
      >
        {synchronise && (
          <p>
            <button
              type="button"
              class="quiet flush"
              onClick={() => {
                setDrifted(true);
              }}
            >
              {t.app.drifted}
            </button>
          </p>
        )}
        <More title={t.app.lost}>
          <p>{t.app.lostText}</p>
          <LostIt proving={proving} />
          <SupportText />
        </More>
      </CodeForm>
    </>
  );
}
