import { useEffect, useRef, useState } from 'preact/hooks';
import { onThisClock } from '../../api/server-clock.ts';
import { usePortal } from '../../app/portal-context.ts';
import { useTask } from '../../app/use-task.ts';
import type { Texts } from '../../texts/texts.ts';
import { timeOfDay } from '../../ui/format.ts';
import { Link } from '../../ui/link.tsx';
import { More } from '../../ui/more.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SupportText } from '../../ui/support-text.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { CodeForm } from './code-form.tsx';
import { LostIt } from './lost-it.tsx';
import type { Proving } from './proving.ts';
import { Resend } from './resend.tsx';

/** A code from the mail that the server sent to the address on record. */
export function EmailCode({ proving }: { proving: Proving }) {
  const { t } = usePortal();
  return <SentCode factor="email-code" words={t.email} proving={proving} />;
}

/** A code from the text message that the server sent to the number on record. */
export function SmsCode({ proving }: { proving: Proving }) {
  const { t } = usePortal();
  return <SentCode factor="sms-code" words={t.sms} proving={proving} />;
}

interface Props {
  readonly factor: 'email-code' | 'sms-code' | 'chat-code';
  /** Where one looks. */
  readonly words: Pick<Texts['sms'], 'sent' | 'sendText' | 'nothingLines'>;
  readonly proving: Proving;
}

/** What differs is where one looks. */
export function SentCode({ factor, words, proving }: Props) {
  const { t, language } = usePortal();
  const task = useTask();
  const [hasSentAgain, setSentAgain] = useState(false);
  const hasAsked = useRef(false);
  const sent = proving.begun[factor];

  const send = async (): Promise<boolean> => {
    const goOn = await task.run(() => proving.begin(factor));
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
        <p>{words.sendText}</p>
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
        {sent.sentTo === undefined
          ? `${words.sent(sent.digits!)} ${t.email.sentTo(proving.login)}`
          : t.email.sentThere(sent.digits!, sent.sentTo)}
      </p>
      <CodeForm
        factor={factor}
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
          {words.nothingLines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <LostIt proving={proving} />
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
