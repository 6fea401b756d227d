import { useEffect, useRef, useState } from 'preact/hooks';
import { call } from '../../api/client.ts';
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
import type { ProofProps } from './proof-props.ts';
import { Resend } from './resend.tsx';

/** A code from the mail that the server sent to the address on record. */
export function EmailCode({ flow, onFlow, onProven, onExpired }: ProofProps) {
  const { t, language } = usePortal();
  const task = useTask();
  const [hasSentAgain, setSentAgain] = useState(false);
  const hasAsked = useRef(false);
  const sent = flow.emailCode;

  const send = async (): Promise<boolean> => {
    const next = await task.run(async () => {
      const answer = await call('flow.send-code', { body: {} });
      if (!answer.ok && answer.error.code === 'flow-required') onExpired();
      return answer;
    });
    if (next) onFlow(next);
    return next !== undefined;
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
        {t.email.sent(sent.digits)} {t.email.sentTo(flow.login)}
      </p>
      <CodeForm
        factor="email-code"
        label={t.email.label}
        hint={t.email.hint(timeOfDay(onThisClock(new Date(sent.expiresAt)), language))}
        digits={sent.digits}
        onProven={onProven}
        onExpired={onExpired}
      >
        <Resend
          resendAt={new Date(sent.resendAt)}
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
          {flow.kind === 'recovery' && (
            <p>
              <Link to={flow.purpose === 'unlock' ? 'unlock' : 'forgot'}>{t.email.otherName(flow.login)}</Link>
            </p>
          )}
        </More>
      </CodeForm>
    </>
  );
}
