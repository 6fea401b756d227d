import { useEffect, useState } from 'preact/hooks';
import { serverNow } from '../../api/server-clock.ts';
import { usePortal } from '../../app/portal-context.ts';
import { countdown } from '../../ui/format.ts';

interface Props {
  readonly resendAt: Date;
  readonly onSend: () => Promise<void>;
}

/** Another code, once the server allows it. The line keeps its height, so nothing moves when it becomes a button. */
export function Resend({ resendAt, onSend }: Props) {
  const { t } = usePortal();
  const secondsLeft = useSecondsUntil(resendAt);
  return (
    <p class="reserve">
      {secondsLeft > 0 ? (
        <span class="soft countdown">{t.email.againIn(countdown(secondsLeft))}</span>
      ) : (
        <button type="button" class="quiet flush" onClick={() => void onSend()}>
          {t.email.again}
        </button>
      )}
    </p>
  );
}

function useSecondsUntil(moment: Date): number {
  const left = (): number => Math.max(0, Math.ceil((moment.getTime() - serverNow()) / 1000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    setSeconds(left());
    const timer = setInterval(() => {
      setSeconds(left());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [moment.getTime()]);
  return seconds;
}
