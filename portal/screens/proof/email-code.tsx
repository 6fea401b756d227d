import { useEffect, useRef, useState } from 'preact/hooks';
import { onThisClock } from '../../api/server-clock.ts';
import { usePortal } from '../../app/portal-context.ts';
import { useTask } from '../../app/use-task.ts';
import { timeOfDay } from '../../ui/format.ts';
import { Link } from '../../ui/link.tsx';
import { More } from '../../ui/more.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SupportText } from '../../ui/support-text.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { CodeForm } from './code-form.tsx';
import type { Proving } from './proving.ts';
import { Resend } from './resend.tsx';

/** A code from the mail that the server sent to the address on record. */
export function EmailCode({ proving }: { proving: Proving }) {
  const { t, language } = usePortal();
  const task = useTask();
  const [hasSentAgain, setSentAgain] = useState(false);
  const hasAsked = useRef(false);
  const sent = proving.begun['email-code'];

  const send = async (): Promise<boolean> => {
    const goOn = await task.run(() => proving.begin('email-code'));
    goOn?.();
    return goOn !== undefined;
  };

  useEffect(() => {
    // The person chose this way, or the other proof is done: the code is what they wait for.
    if (sent || hasAsked.current) return;
    hasAsked.current = true;
    void send();
  }, []);

  const trouble = task.trouble && <TroubleNotice trouble={task.trouble} />;
  if (!sent) {
    return (
      <>
        {trouble}
        <p>{t.email.sendText}</p>
        <button type="button" class="button primary" aria-disabled={task.isBusy} onClick={() => void send()}>
          {t.email.send}
        </button>
      </>
    );
  }
  return (
    <>
      {trouble}
      {hasSentAgain && <Notice tone="success" title={t.email.sentAgain} />}
      <p>
        {t.email.sent(sent.digits!)} {t.email.sentTo(proving.login)}
      </p>
      <CodeForm
        factor="email-code"
        label={t.email.label}
        hint={t.email.hint(timeOfDay(onThisClock(new Date(sent.expiresAt)), language))}
        digits={sent.digits!}
        proving={proving}
      >
        <Resend
          resendAt={new Date(sent.againAt)}
          onSend={async () => {
            setSentAgain(false);
            setSentAgain(await send());
          }}
        />
        <More title={t.email.nothing}>
          {t.email.nothingLines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <SupportText />
          {proving.otherName !== undefined && (
            <p>
              <Link to={proving.otherName}>{t.email.otherName(proving.login)}</Link>
            </p>
          )}
        </More>
      </CodeForm>
    </>
  );
}
